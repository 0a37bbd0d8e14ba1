/** Why something was not published: says in words what is in the way and what to do next. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
  /** What to do about it, as a sentence. */
  readonly nextStep: string;

  constructor(message: string, nextStep: string, options?: ErrorOptions) {
    super(`${message}\n  next: ${nextStep}`, options);
    this.nextStep = nextStep;
  }
}
