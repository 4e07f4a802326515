/** Statements and notifications (camt.053, camt.054) in every version that differs. */
import { accountId, documentOf, esc, major, money, othr, party, structured, tag } from './bank-xml.ts';

export interface DetailXml {
  readonly amount?: string;
  readonly currency?: string;
  readonly account?: string;
  readonly name?: string;
  readonly bic?: string;
  readonly orgNo?: string;
  readonly messageId?: string;
  readonly paymentInfoId?: string;
  readonly instructionId?: string;
  readonly endToEndId?: string;
  readonly kid?: string;
  readonly returned?: string;
}
export interface EntryXml {
  readonly amount: string;
  readonly currency?: string;
  readonly day?: string;
  /** The day interest runs from; the day of booking when nothing else is said. */
  readonly valueDay?: string;
  readonly status?: string;
  readonly reversal?: boolean;
  readonly codes?: readonly [string, string, string];
  readonly reference?: string;
  readonly batch?: { readonly count?: string; readonly paymentInfoId?: string; readonly messageId?: string };
  readonly details?: readonly DetailXml[];
}
export interface StatementXml {
  readonly id?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sequence?: string;
  readonly page?: readonly [number: string, last: boolean];
  /** Code, signed amount, day. */
  readonly balances?: readonly (readonly [string, string, string])[];
  readonly declaredEntries?: string;
  readonly entries?: readonly EntryXml[];
}
export interface CamtXml {
  readonly message?: 'camt.053' | 'camt.054';
  readonly version?: string;
  readonly messageId?: string;
  readonly page?: readonly [number: string, last: boolean];
  readonly statements: readonly StatementXml[];
}

/** camt.053 and camt.054; from 04 amounts stand on details and BIC is BICFI, from 08 status and parties are wrapped. */
export function camt({
  message = 'camt.053',
  version = '001.02',
  messageId = 'UT-1',
  page,
  statements,
}: CamtXml): string {
  const wrapped = major(version) >= 8;
  const paged = (name: string, [number, last]: readonly [string, boolean]): string =>
    tag(name, tag('PgNb', number) + tag('LastPgInd', String(last)));
  const signed = (amount: string, currency?: string): string =>
    money('Amt', amount, currency) + tag('CdtDbtInd', amount.startsWith('-') ? 'DBIT' : 'CRDT');
  const detail = (one: DetailXml, out: boolean): string => {
    const side = out ? 'Cdtr' : 'Dbtr';
    const amount = one.amount;
    const who =
      tag('Nm', esc(one.name ?? 'Ola Prøve')) +
      (one.orgNo === undefined ? '' : tag('Id', tag('OrgId', othr(one.orgNo))));
    const amounts =
      amount === undefined
        ? ''
        : major(version) >= 4
          ? signed(amount, one.currency)
          : tag('AmtDtls', tag('TxAmt', money('Amt', amount, one.currency)));
    return tag(
      'TxDtls',
      '\n' +
        tag(
          'Refs',
          tag('MsgId', one.messageId) +
            tag('PmtInfId', one.paymentInfoId) +
            tag('InstrId', one.instructionId) +
            tag('EndToEndId', one.endToEndId),
        ) +
        amounts +
        tag(
          'RltdPties',
          tag(side, party(who, wrapped)) +
            (one.account === undefined ? '' : tag(`${side}Acct`, accountId(one.account))),
        ) +
        (one.bic === undefined
          ? ''
          : tag(
              'RltdAgts',
              tag(`${side}Agt`, tag('FinInstnId', tag(major(version) >= 4 ? 'BICFI' : 'BIC', one.bic))),
            )) +
        (one.kid === undefined ? '' : tag('RmtInf', structured(one.kid))) +
        (one.returned === undefined ? '' : tag('RtrInf', tag('Rsn', tag('Cd', one.returned)))),
    );
  };
  const entry = (one: EntryXml): string => {
    const out = one.amount.startsWith('-') !== (one.reversal === true);
    const status = one.status ?? 'BOOK';
    const batch =
      one.batch &&
      tag(
        'Btch',
        tag('MsgId', one.batch.messageId) + tag('PmtInfId', one.batch.paymentInfoId) + tag('NbOfTxs', one.batch.count),
      );
    const codes = one.codes ?? ['PMNT', 'ICDT', 'SALA'];
    return tag(
      'Ntry',
      '\n' +
        signed(one.amount, one.currency) +
        (one.reversal === undefined ? '' : tag('RvslInd', String(one.reversal))) +
        tag('Sts', wrapped ? tag('Cd', status) : status) +
        tag(
          'BookgDt',
          wrapped ? tag('DtTm', `${one.day ?? '2022-06-15'}T08:00:00+02:00`) : tag('Dt', one.day ?? '2022-06-15'),
        ) +
        tag('ValDt', tag('Dt', one.valueDay ?? one.day ?? '2022-06-15')) +
        tag('AcctSvcrRef', one.reference) +
        tag(
          'BkTxCd',
          tag('Domn', tag('Cd', codes[0]) + tag('Fmly', tag('Cd', codes[1]) + tag('SubFmlyCd', codes[2]))),
        ) +
        (batch || one.details
          ? tag('NtryDtls', (batch ?? '') + (one.details ?? []).map((each) => detail(each, out)).join(''))
          : ''),
    );
  };
  const [name, paging] = message === 'camt.053' ? ['Stmt', 'StmtPgntn'] : ['Ntfctn', 'NtfctnPgntn'];
  const statement = (one: StatementXml): string =>
    tag(
      name,
      '\n' +
        tag('Id', one.id ?? 'UTSKRIFT-1') +
        (one.page === undefined ? '' : paged(paging, one.page)) +
        tag('ElctrncSeqNb', one.sequence) +
        tag('CreDtTm', '2022-07-01T01:00:00') +
        (one.from === undefined
          ? ''
          : tag('FrToDt', tag('FrDtTm', `${one.from}T00:00:00`) + tag('ToDtTm', `${one.to ?? one.from}T23:59:59`))) +
        (one.account === undefined ? '' : tag('Acct', accountId(one.account) + tag('Ccy', 'NOK'))) +
        (one.balances ?? [])
          .map(([code, amount, day]) =>
            tag('Bal', tag('Tp', tag('CdOrPrtry', tag('Cd', code))) + signed(amount) + tag('Dt', tag('Dt', day))),
          )
          .join('') +
        (one.declaredEntries === undefined
          ? ''
          : tag('TxsSummry', tag('TtlNtries', tag('NbOfNtries', one.declaredEntries)))) +
        (one.entries ?? []).map(entry).join(''),
    );
  const body = message === 'camt.053' ? 'BkToCstmrStmt' : 'BkToCstmrDbtCdtNtfctn';
  const head = tag(
    'GrpHdr',
    tag('MsgId', messageId) + tag('CreDtTm', '2022-07-01T01:00:00') + (page ? paged('MsgPgntn', page) : ''),
  );
  return documentOf(`${message}.${version}`, body, head + statements.map(statement).join(''));
}
