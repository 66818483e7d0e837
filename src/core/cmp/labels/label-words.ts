/**
 * What the labels and texts of consent pop-ups are made of in one language. Each field is a list: words and phrases with
 * commas between them, a star for any ending. Written by us, from the languages; compared after `foldText`.
 */
export type LabelWords = {
  /** BCP 47, for the reader: labels are found by their words, since a page's own statement is often wrong. */
  readonly language: string;
  readonly reject: string;
  readonly accept: string;
  readonly settings: string;
  /** Keeps what the switches say. */
  readonly save: string;
  /** Turns an accepting word round. */
  readonly not: string;
  readonly necessary: string;
  readonly only: string;
  /** More than what is necessary. */
  readonly optional: string;
  /** Words of the banner's text: for cookies ... */
  readonly cookies: string;
  /** ... for what is known about a person ... */
  readonly data: string;
  /** ... for what is done with it ... */
  readonly uses: string;
  /** ... and for saying yes or no to it. */
  readonly choice: string;
};
