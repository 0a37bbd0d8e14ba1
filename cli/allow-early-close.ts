/** Lets whoever reads our output stop early, as `head` does: a closed pipe is no fault. */
export function allowEarlyClose(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
