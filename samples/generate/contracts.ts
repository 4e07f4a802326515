/** Contracts of employment: some are handed in, and of the others the list says where they are kept. */
import { textPdf } from './pdf.ts';
import type { Person } from './people.ts';

/** Every fourth, as a control asks for some. */
const hasContract = (staffNo: string): boolean => Number(staffNo.slice(-2)) % 4 === 0;

/** What the list of persons has for a contract: a file, or a number in the archive. */
export function contractOf({ consultant: { staffNo }, startDate }: Person): string {
  return hasContract(staffNo) ? `arbeidsavtale-${staffNo}.pdf` : `Personalarkiv ${startDate.slice(0, 4)}/${staffNo}`;
}

/** The contracts that are handed in, path → file. */
export function contractFiles(people: readonly Person[]): [path: string, bytes: Uint8Array][] {
  return people
    .filter(({ consultant }) => hasContract(consultant.staffNo))
    .map((person) => [
      `evidence/arbeidsavtaler/${contractOf(person)}`,
      textPdf([`Arbeidsavtale for ansatt ${person.consultant.staffNo} (eksempel)`]),
    ]);
}
