/** Prints one step of `of` for whoever waits: a line `progress {"done":n,"of":m,"label":"…"}`. */
export function progressOf(of: number): (label: string) => void {
  let done = 0;
  return (label) => {
    process.stdout.write(`progress ${JSON.stringify({ done, of, label })}\n`);
    done += 1;
  };
}
