import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answering } from "~/platform/attempt.server.ts";
import { env } from "~/platform/env.server.ts";
import { loadPublicRelease } from "../public-release.server.ts";
import { PublicReleasePage, publicReleaseMeta } from "../ui/PublicReleasePage.tsx";

export const headers: HeadersFunction = () => ({ "Cache-Control": "public, no-cache" });

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => ({ ...(await loadPublicRelease(params)), publicUrl: env.publicUrl }));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? publicReleaseMeta(data, data.publicUrl) : []);

export default function PressRelease() {
  return <PublicReleasePage {...useLoaderData<typeof loader>()} />;
}
