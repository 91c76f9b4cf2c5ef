// Where the picture of an update can be fetched by those who got its mail or publish it. The ids are long and random,
// and the mail is their only way out. Pure.
export const picturePath = (updateId: string, fileId: string): string => `/pictures/${updateId}/${fileId}`;
