/** Facts about how an invoice asks to be paid. */
import type { FactEntry } from '../catalogue.ts';
import { COUNT, YES_NO } from './call-off-entry.ts';
import { invoiceEntry, invoiceQuestion, ORE } from './invoice-entry.ts';

export const invoicePaymentFacts: readonly FactEntry[] = [
  {
    ...invoiceEntry(
      'chequeAllowed',
      YES_NO,
      [],
      [
        'Kontrakten tillater sjekk og veksel',
        'Kontrakten tillèt sjekk og veksel',
        'The contract allows cheques and bills',
      ],
      [
        'Hva avtaledataene sier om sjekk og veksel. Nei når de ikke sier noe: De er ikke elektroniske betalingsmidler.',
        'Kva avtaledataa seier om sjekk og veksel. Nei når dei ikkje seier noko: Dei er ikkje elektroniske betalingsmiddel.',
        'What the agreement data say about cheques and bills. No when they say nothing: they are no electronic means of payment.',
      ],
    ),
    subject: 'contract',
  },
  invoiceEntry(
    'cashMeans',
    COUNT,
    ['invoice'],
    [
      'Antall betalingsmåter som er kontanter',
      'Talet på betalingsmåtar som er kontantar',
      'Means of payment that are cash',
    ],
    [
      'Betalingsmåter på fakturaen med kode for kontanter. Viser hvordan fakturaen ber om å bli betalt, ikke hvordan den ble betalt.',
      'Betalingsmåtar på fakturaen med kode for kontantar. Viser korleis fakturaen ber om å bli betalt, ikkje korleis han vart betalt.',
      'Means of payment on the invoice with the code for cash. Shows how the invoice asks to be paid, not how it was paid.',
    ],
  ),
  invoiceEntry(
    'chequeMeans',
    COUNT,
    ['invoice'],
    [
      'Antall betalingsmåter som er sjekk eller veksel',
      'Talet på betalingsmåtar som er sjekk eller veksel',
      'Means of payment that are cheques or bills',
    ],
    [
      'Betalingsmåter på fakturaen med kode for sjekk eller veksel. Viser hvordan fakturaen ber om å bli betalt, ikke hvordan den ble betalt.',
      'Betalingsmåtar på fakturaen med kode for sjekk eller veksel. Viser korleis fakturaen ber om å bli betalt, ikkje korleis han vart betalt.',
      'Means of payment on the invoice with a code for cheque or bill. Shows how the invoice asks to be paid, not how it was paid.',
    ],
  ),
  invoiceEntry(
    'undecidableMeans',
    COUNT,
    ['invoice'],
    [
      'Antall betalingsmåter som ikke sier hvordan pengene går',
      'Talet på betalingsmåtar som ikkje seier korleis pengane går',
      'Means of payment that do not say how the money goes',
    ],
    [
      'Betalingsmåter på fakturaen med en kode som ikke avgjør om pengene går elektronisk, for eksempel «etter avtale» eller motregning.',
      'Betalingsmåtar på fakturaen med ein kode som ikkje avgjer om pengane går elektronisk, til dømes «etter avtale» eller motrekning.',
      'Means of payment on the invoice with a code that does not decide whether the money goes electronically, such as “by agreement” or set-off.',
    ],
  ),
  invoiceQuestion(
    'paymentIsElectronic',
    [
      'Betalingen går elektronisk selv om koden ikke sier det',
      'Betalinga går elektronisk sjølv om koden ikkje seier det',
      'The payment goes electronically although the code does not say so',
    ],
    [
      'En persons daterte vurdering av hvordan fakturaen blir betalt når koden ikke avgjør det.',
      'Ei datert vurdering frå ein person av korleis fakturaen blir betalt når koden ikkje avgjer det.',
      "A person's dated assessment of how the invoice is paid when the code does not decide it.",
    ],
  ),
  invoiceEntry(
    'bankAccountsSound',
    YES_NO,
    ['invoice'],
    [
      'Hver bankbetaling har en gyldig konto',
      'Kvar bankbetaling har ein gyldig konto',
      'Every bank payment has a valid account',
    ],
    [
      'Hver betalingsmåte med bankkode har en konto eller et IBAN med riktig kontrollsiffer. Viser ikke hvem som eier kontoen, eller at noe er betalt.',
      'Kvar betalingsmåte med bankkode har ein konto eller eit IBAN med rett kontrollsiffer. Viser ikkje kven som eig kontoen, eller at noko er betalt.',
      'Every means of payment with a bank code has an account or IBAN with a right check digit. Does not show who owns the account, or that anything was paid.',
    ],
  ),
  invoiceEntry(
    'prepaidAmount',
    ORE,
    ['invoice'],
    ['Forskuddsbetalt beløp', 'Førehandsbetalt beløp', 'Prepaid amount'],
    [
      'Det fakturaen sier er betalt på forhånd. Vises i kroner; er fakturaen i en annen valuta, gjelder tallet den. Viser ikke hvordan det ble betalt.',
      'Det fakturaen seier er betalt på førehand. Blir vist i kroner; er fakturaen i ein annan valuta, gjeld talet han. Viser ikkje korleis det vart betalt.',
      'What the invoice says was paid in advance. Shown in kroner; if the invoice is in another currency, the figure is in that. Does not show how it was paid.',
    ],
  ),
  invoiceQuestion(
    'prepaymentThroughBank',
    [
      'Forskuddet ble betalt elektronisk',
      'Førehandsbetalinga vart gjord elektronisk',
      'The prepayment was made electronically',
    ],
    [
      'En persons daterte vurdering av et spor etter forskuddsbetalingen i banken.',
      'Ei datert vurdering frå ein person av eit spor etter førehandsbetalinga i banken.',
      "A person's dated assessment of a trace of the prepayment at the bank.",
    ],
  ),
];
