/** Payment files and their answers (pain.001, pain.002) in every version that differs. */
import { accountId, documentOf, esc, major, money, othr, structured, tag } from './bank-xml.ts';

export interface TransferXml {
  readonly to?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly name?: string;
  readonly endToEndId?: string;
  readonly instructionId?: string;
  readonly kid?: string;
  readonly bic?: string;
  readonly orgNo?: string;
  /** Anything to be put at the end of the transfer. */
  readonly extra?: string;
}
export interface BlockXml {
  readonly id?: string;
  readonly day?: string;
  readonly from?: string;
  readonly batch?: boolean;
  readonly purpose?: string;
  readonly count?: string;
  readonly sum?: string;
  readonly transfers: readonly TransferXml[];
}
export interface OrdersXml {
  readonly version?: string;
  readonly messageId?: string;
  readonly count?: string;
  readonly sum?: string;
  /** Organisation number of whoever pays. */
  readonly payer?: string;
  /** Day and time of the making. */
  readonly created?: string;
  readonly blocks: readonly BlockXml[];
}

/** pain.001; version 02 has the old name of the body, from 09 the day is wrapped and BIC is BICFI. */
export function pain001({
  version = '001.03',
  messageId = 'MSG-1',
  count,
  sum,
  payer = '310000019',
  created = '2022-06-14T10:00:00+02:00',
  blocks,
}: OrdersXml): string {
  const late = major(version) >= 9;
  const transfer = (one: TransferXml): string =>
    tag(
      'CdtTrfTxInf',
      '\n' +
        tag('PmtId', tag('InstrId', one.instructionId) + tag('EndToEndId', one.endToEndId ?? 'NOTPROVIDED')) +
        tag('Amt', one.amount === undefined ? '' : money('InstdAmt', one.amount, one.currency)) +
        (one.bic === undefined ? '' : tag('CdtrAgt', tag('FinInstnId', tag(late ? 'BICFI' : 'BIC', one.bic)))) +
        tag(
          'Cdtr',
          tag('Nm', esc(one.name ?? 'Ola Prøve')) +
            (one.orgNo === undefined ? '' : tag('Id', tag('OrgId', tag('Othr', tag('Id', one.orgNo))))),
        ) +
        (one.to === undefined ? '' : tag('CdtrAcct', accountId(one.to))) +
        (one.kid === undefined ? '' : tag('RmtInf', structured(one.kid))) +
        (one.extra ?? ''),
    );
  const block = (one: BlockXml): string =>
    tag(
      'PmtInf',
      '\n' +
        tag('PmtInfId', one.id ?? 'BLOKK-1') +
        tag('PmtMtd', 'TRF') +
        (one.batch === undefined ? '' : tag('BtchBookg', String(one.batch))) +
        tag('NbOfTxs', one.count) +
        tag('CtrlSum', one.sum) +
        tag('PmtTpInf', tag('SvcLvl', tag('Cd', 'NURG')) + tag('CtgyPurp', tag('Cd', one.purpose ?? 'SALA'))) +
        tag('ReqdExctnDt', late ? tag('Dt', one.day ?? '2022-06-15') : (one.day ?? '2022-06-15')) +
        tag('Dbtr', tag('Nm', 'Eksempel AS') + tag('Id', tag('OrgId', othr('KUNDE-7') + othr(payer)))) +
        (one.from === undefined ? '' : tag('DbtrAcct', accountId(one.from))) +
        one.transfers.map(transfer).join(''),
    );
  const total = blocks.reduce((all, one) => all + one.transfers.length, 0);
  const head = tag(
    'GrpHdr',
    tag('MsgId', messageId) +
      tag('CreDtTm', created) +
      tag('NbOfTxs', count ?? total) +
      tag('CtrlSum', sum) +
      tag('InitgPty', tag('Nm', 'Eksempel AS')),
  );
  const body = version === '001.02' ? 'pain.001.001.02' : 'CstmrCdtTrfInitn';
  return documentOf(`pain.001.${version}`, body, head + blocks.map(block).join(''));
}
export interface StatusXml {
  readonly version?: string;
  readonly about?: string;
  readonly group?: string;
  readonly blocks?: readonly {
    readonly id: string;
    readonly status?: string;
    readonly singles?: readonly {
      readonly endToEndId?: string;
      readonly instructionId?: string;
      readonly status: string;
    }[];
  }[];
}
/** pain.002. */
export function pain002({ version = '001.03', about = 'MSG-1', group, blocks = [] }: StatusXml): string {
  const head = tag('GrpHdr', tag('MsgId', 'SVAR-1') + tag('CreDtTm', '2022-06-15T06:00:00'));
  const original = tag(
    'OrgnlGrpInfAndSts',
    tag('OrgnlMsgId', about) + tag('OrgnlMsgNmId', 'pain.001') + tag('GrpSts', group),
  );
  const answers = blocks.map((one) =>
    tag(
      'OrgnlPmtInfAndSts',
      tag('OrgnlPmtInfId', one.id) +
        tag('PmtInfSts', one.status) +
        (one.singles ?? [])
          .map((single) =>
            tag(
              'TxInfAndSts',
              tag('OrgnlInstrId', single.instructionId) +
                tag('OrgnlEndToEndId', single.endToEndId) +
                tag('TxSts', single.status),
            ),
          )
          .join(''),
    ),
  );
  return documentOf(`pain.002.${version}`, 'CstmrPmtStsRpt', head + original + answers.join(''));
}
