/** egenerklæring: what the supplier says, by fact id. Said is not shown: the basis is always `declared`. */
export interface DeclarationAnswer {
  fact: string;
  subject: string;
  value: string | number | boolean;
  signer: string;
  signedOn: string;
}
