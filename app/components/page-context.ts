// What the server knows about this one answer and the page must carry: the nonce of its scripts, and the request's id.
import { createContext, useContext } from "react";

export type PageContext = { nonce: string | undefined; requestId: string | undefined };

const Context = createContext<PageContext>({ nonce: undefined, requestId: undefined });

export const PageContextProvider = Context.Provider;
export const usePageContext = (): PageContext => useContext(Context);
