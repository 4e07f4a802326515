/** The invented companies and agencies of the samples. Numbers start with 3, as synthetic ones do. */
import { accountNumber, orgNumber } from './numbers.ts';

export interface Party {
  readonly name: string;
  readonly orgNo: string;
  readonly account: string;
}

function party(name: string, serial: number): Party {
  return { name, orgNo: orgNumber(serial * 1000), account: accountNumber(serial * 100_000) };
}

export const SUPPLIER = party('Eksempel Fjordkode AS', 1);
export const RANKED: readonly Party[] = [
  party('Eksempel Nordlys Digital AS', 2),
  SUPPLIER,
  party('Eksempel Skogstjerne Teknologi AS', 3),
  party('Eksempel Havbris Systemer AS', 4),
  party('Eksempel Bjørkekode AS', 5),
];

export const UKE = party('Eksempel innkjøpsetat', 10);
export const AGENCIES: readonly Party[] = [
  party('Eksempel skoleetat', 11),
  party('Eksempel helseetat', 12),
  party('Eksempel byetat', 13),
  party('Eksempel kulturetat', 14),
];

export const CLOUD = party('Eksempel Skydrift AS', 21);
export const TESTLAB = party('Eksempel Testlab AS', 22);
export const SECURITY = party('Eksempel Sikkerhetsprøving AS', 23);
export const GROUP = party('Eksempel Fjordkode Design AS', 24);
export const ADVISER = party('Eksempel Rådgivning Lind', 25);
export const HARDWARE = party('Eksempel Maskinvare AS', 26);
export const STAFFING = party('Eksempel Bemanning AS', 27);

/** The number by which invoices name the contract. */
export const CONTRACT_NO = 'EKS-2024-17';

/** The reference that an agency asks for on its invoices. */
export function referenceOf(agency: Party): string {
  return agency.orgNo.slice(0, 6);
}
