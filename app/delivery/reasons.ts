// Why a mail stands where it stands: word keys that delivery itself writes. Those who want mail sent may write their own.
export const reasons = {
  overdue: "delivery:reason.overdue",
  noServer: "delivery:reason.noServer",
  unknownCause: "delivery:reason.unknownCause",
  noContent: "delivery:reason.noContent",
  linkGone: "delivery:reason.linkGone",
  byHand: "delivery:reason.byHand",
  countedAsSent: "delivery:reason.countedAsSent",
  unsubscribed: "delivery:reason.unsubscribed",
  gaveUp: "delivery:reason.gaveUp",
  refused: "delivery:reason.refused",
  addressUnknown: "delivery:reason.addressUnknown",
  senderRefused: "delivery:reason.senderRefused",
  unreachable: "delivery:reason.unreachable",
  askedToWait: "delivery:reason.askedToWait",
  lostConnection: "delivery:reason.lostConnection",
  workerStopped: "delivery:reason.workerStopped",
} as const;
