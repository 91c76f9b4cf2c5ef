// Why a mail stands where it stands: word keys that delivery itself writes. Those who want mail sent may write their own.
export const reasons = {
  inCase: "delivery:reason.inCase",
  overdue: "delivery:reason.overdue",
  restored: "delivery:reason.restored",
  noServer: "delivery:reason.noServer",
  unknownCause: "delivery:reason.unknownCause",
  noContent: "delivery:reason.noContent",
  notComposed: "delivery:reason.notComposed",
  linkGone: "delivery:reason.linkGone",
  byHand: "delivery:reason.byHand",
  countedAsSent: "delivery:reason.countedAsSent",
  notSent: "delivery:reason.notSent",
  unsubscribed: "delivery:reason.unsubscribed",
  bouncedBefore: "delivery:reason.bouncedBefore",
  suppressedByHand: "delivery:reason.suppressedByHand",
  gaveUp: "delivery:reason.gaveUp",
  refused: "delivery:reason.refused",
  addressUnknown: "delivery:reason.addressUnknown",
  senderRefused: "delivery:reason.senderRefused",
  notSendable: "delivery:reason.notSendable",
  unreachable: "delivery:reason.unreachable",
  askedToWait: "delivery:reason.askedToWait",
  lostConnection: "delivery:reason.lostConnection",
  workerStopped: "delivery:reason.workerStopped",
  manyAtOnce: "delivery:reason.manyAtOnce",
  trouble: "delivery:reason.trouble",
} as const;

/** Why an address must not get mail, as it stands beside the one who did not get it. */
export const suppressedAs = {
  unsubscribed: reasons.unsubscribed,
  bounced: reasons.bouncedBefore,
  byHand: reasons.suppressedByHand,
} as const;
