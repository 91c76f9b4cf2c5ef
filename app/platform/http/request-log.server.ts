// One line for each request: which route, never which person. No query, no ids, no tokens.

import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

type RouteTree = Parameters<typeof matchRoutes>[0];

/** The pattern of the route that answers a path: `/r/:region/releases/:releaseId`. */
export function routePatterns(routes: ServerBuild["routes"]): (pathname: string) => string {
  const childrenOf = (parentId: string | undefined): RouteTree =>
    Object.values(routes).flatMap((route): RouteTree => {
      if (!route || route.parentId !== parentId) return [];
      const { id, path, index } = route;
      return [index ? { id, path, index: true } : { id, path, children: childrenOf(id) }];
    });
  const tree = childrenOf(undefined);
  return (pathname) => {
    const matches = matchRoutes(tree, pathname.replace(/\.data$/, ""));
    const pattern = (matches ?? [])
      .map(({ route }) => route.path ?? "")
      .filter(Boolean)
      .join("/");
    return `/${pattern.replace(/^\/+/, "")}`;
  };
}

export function requestLog(log: Logger, patternOf: (pathname: string) => string): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    const { method, path } = request;
    response.on("close", () => {
      const ms = Math.round(Number(process.hrtime.bigint() - start) / 1e6);
      const done = response.writableFinished;
      log.info(
        { id: response.locals.requestId, method, route: patternOf(path), status: done ? response.statusCode : 499, ms },
        "request",
      );
    });
    next();
  };
}
