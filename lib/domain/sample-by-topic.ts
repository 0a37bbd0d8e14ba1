/**
 * Some of many mentions: of each topic one in turn, spread evenly over its mentions, until there are as many as wanted or no more.
 * @param mentions in the order of the text
 */
export function sampleByTopic<Mention extends { readonly topic: string }>(mentions: readonly Mention[], most: number): Mention[] {
  const byTopic = [...Map.groupBy(mentions, ({ topic }) => topic).values()];
  const quotas = toQuotas(
    byTopic.map(({ length }) => length),
    Math.min(most, mentions.length),
  );
  return byTopic.flatMap((all, topic) => {
    const quota = quotas[topic] ?? 0;
    return Array.from({ length: quota }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / quota)] as Mention);
  });
}

// How many of each topic: one of each in turn, while there are any.
function toQuotas(counts: readonly number[], most: number): number[] {
  const quotas = counts.map(() => 0);
  for (let [at, left] = [0, most]; left > 0; at = (at + 1) % counts.length) {
    if ((quotas[at] as number) >= (counts[at] as number)) continue;
    quotas[at] = (quotas[at] as number) + 1;
    left--;
  }
  return quotas;
}
