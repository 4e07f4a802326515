/** Pieces of bank files as the standard writes them. Amounts are decimal text as in the file; a minus is money out. */

export const esc = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
export const tag = (name: string, content: string | number | undefined, attributes = ''): string =>
  content === undefined ? '' : `<${name}${attributes}>${content}</${name}>\n`;
const ns = (message: string): string => ` xmlns="urn:iso:std:iso:20022:tech:xsd:${message}"`;
export const major = (version: string): number => Number(version.slice(-2));
export const documentOf = (message: string, body: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document${ns(message)}>\n${tag(body, `\n${content}`)}</Document>\n`;

/** `IBAN` for what looks like one, else the other kind of id with its scheme. */
export const accountId = (text: string): string =>
  /^[A-Z]{2}/.test(text)
    ? tag('Id', tag('IBAN', text))
    : tag('Id', tag('Othr', tag('Id', text) + tag('SchmeNm', tag('Cd', 'BBAN'))));
export const party = (content: string, wrapped: boolean): string => (wrapped ? tag('Pty', content) : content);
export const money = (name: string, amount: string, currency = 'NOK'): string =>
  tag(name, amount.replace('-', ''), ` Ccy="${currency}"`);

export const othr = (id: string): string => tag('Othr', tag('Id', id));
export const structured = (reference: string): string =>
  tag('Strd', tag('CdtrRefInf', tag('Tp', tag('CdOrPrtry', tag('Cd', 'SCOR'))) + tag('Ref', reference)));
