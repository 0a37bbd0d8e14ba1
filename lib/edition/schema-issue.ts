import type * as v from 'valibot';

/** Says in words where a value breaks its schema and how ("framings.0.label.en: must not be empty"). */
export function toIssueText(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((step) => String(step.key)).join('.');
  const what = toWhat(issue);
  return path === '' ? what : `${path}: ${what}`;
}

function toWhat(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'is not a known key';
    if (issue.received === 'undefined') return 'is missing';
  }
  if (issue.type === 'picklist') return `must be one of ${issue.expected}, is ${issue.received}`;
  return issue.received === 'undefined' ? 'is missing' : issue.message;
}
