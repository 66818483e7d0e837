/** What cannot be read, and where. The message never contains text of the file: that may be a credential. */
export class InputError extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
  }
}
