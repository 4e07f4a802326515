/** A file inside another, on its way to be read as evidence itself. Types only. */
export interface Inner {
  /** Name within the outer file. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file lies in. Zip files are opened only where they lie free, and invoices hand out attachments unless they are one. */
export type Inside = 'nothing' | 'zip' | 'invoice';
