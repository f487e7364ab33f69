import type { OpenAPIHono } from '@hono/zod-openapi';
import { NotFound } from '../../desk/errors.ts';
import { findEvents } from '../../desk/find-events.ts';
import { GROUP_KINDS } from '../../desk/find-group.ts';
import { listInitiatives } from '../../desk/list-initiatives.ts';
import { listPublished, withWords } from '../../desk/list-releases.ts';
import { listSignatories } from '../../desk/list-signatories.ts';
import { NO_FILTERS } from '../../desk/signatory-filters.ts';
import { viewEvent } from '../../desk/view-event.ts';
import { COUNTED_LANGUAGE, viewGroup } from '../../desk/view-group.ts';
import { viewInitiative } from '../../desk/view-initiative.ts';
import { viewRelease } from '../../desk/view-release.ts';
import { listRounds, viewRound } from '../../desk/view-round.ts';
import { viewSignatory } from '../../desk/view-signatory.ts';
import { Gone } from '../gone.ts';
import type { WebEnvironment } from '../page-context.ts';
import { releasePath } from '../paths.ts';
import { presentEvent, presentEventRow } from './event-presenters.ts';
import * as operations from './initiative-operations.ts';
import { presentGroup, presentGroupRow, presentPledge, presentPledgeRow } from './initiative-presenters.ts';
import { besides, linkPages, pageOf } from './paging.ts';
import { presentRelease, presentReleaseRow } from './release-presenters.ts';
import { presentRound, presentRounds, presentSignatoryDetail, presentSignatoryRow } from './signatory-presenters.ts';

const EVERYBODY = { state: null, kind: null, country: null, coalition: null };

/** Adds what the API tells of pledges, groups, press releases and events. */
export function addInitiatives(api: OpenAPIHono<WebEnvironment>): void {
  addPledges(api);
  addSignatories(api);
  addGroups(api);
  addReleases(api);
  addEvents(api);
}

function addPledges(api: OpenAPIHono<WebEnvironment>): void {
  api.openapi(operations.listPledges, async (context) => {
    const { signatory: actors, ...query } = context.req.valid('query');
    const pledges = await listInitiatives(context.var.desk, { kinds: ['pledge'], actors });
    const { rows, ...cursors } = pageOf(pledges, ({ slug }) => slug, query);
    const body = { total: pledges.length, rows: rows.map(presentPledgeRow), ...besides(cursors, context.req.url) };
    return context.json(linkPages(context, body), 200);
  });
  api.openapi(operations.getPledge, async (context) => {
    const { slug } = context.req.valid('param');
    const pledge = await viewInitiative(context.var.desk, { kind: 'pledge', slug }, NO_FILTERS);
    return context.json(presentPledge(pledge), 200);
  });
  api.openapi(operations.listRounds, async (context) => {
    const { slug } = context.req.valid('param');
    return context.json(presentRounds(slug, await listRounds(context.var.desk, { kind: 'pledge', slug })), 200);
  });
  api.openapi(operations.getRound, async (context) => {
    const { slug, round } = context.req.valid('param');
    const view = await viewRound(context.var.desk, { kind: 'pledge', slug, round }, EVERYBODY);
    return context.json(presentRound(slug, view), 200);
  });
}

function addSignatories(api: OpenAPIHono<WebEnvironment>): void {
  api.openapi(operations.listSignatories, async (context) => {
    const { slug } = context.req.valid('param');
    const asked = context.req.valid('query');
    const { round, signatories } = await listSignatories(context.var.desk, slug, {
      ...{ kinds: asked.kind ?? [], countries: asked.country ?? [], years: asked.year ?? [], name: asked.name ?? '' },
      ...{ accounts: asked.account ?? [], round: asked.round, areWithdrawn: asked.withdrawn === 'true' },
    });
    const { rows, ...cursors } = pageOf(signatories, ({ signatory }) => signatory.actorId, asked);
    const body = {
      ...{ total: signatories.length, round: round?.id ?? null },
      rows: rows.map((row) => presentSignatoryRow(slug, row)),
      ...besides(cursors, context.req.url),
    };
    return context.json(linkPages(context, body), 200);
  });
  api.openapi(operations.getSignatory, async (context) => {
    const { slug, actor } = context.req.valid('param');
    const view = await viewSignatory(context.var.desk, { kind: 'pledge', slug }, actor);
    return context.json(presentSignatoryDetail(slug, view), 200);
  });
}

function addGroups(api: OpenAPIHono<WebEnvironment>): void {
  api.openapi(operations.listGroups, async (context) => {
    const { kind, member: actors, topic: topics, dormant, ...query } = context.req.valid('query');
    const isDormant = dormant === undefined ? undefined : dormant === 'true';
    const filters = { kinds: kind ?? GROUP_KINDS, actors, topics, isDormant };
    const groups = (await listInitiatives(context.var.desk, filters)).flatMap((group) => presentGroupRow(group) ?? []);
    const { rows, ...cursors } = pageOf(groups, ({ slug }) => slug, query);
    const body = { total: groups.length, rows: [...rows], ...besides(cursors, context.req.url) };
    return context.json(linkPages(context, body), 200);
  });
  api.openapi(operations.getGroup, async (context) => {
    const group = await viewGroup(context.var.desk, context.req.valid('param').slug, COUNTED_LANGUAGE);
    return context.json(presentGroup(group), 200);
  });
}

function addReleases(api: OpenAPIHono<WebEnvironment>): void {
  api.openapi(operations.listReleases, async (context) => {
    const { year, topic, language, ...query } = context.req.valid('query');
    const { desk } = context.var;
    const releases = await listPublished(desk, { year, topic, language });
    const { rows, ...cursors } = pageOf(releases, ({ slug }) => slug, query);
    const body = {
      total: releases.length,
      rows: (await withWords(desk, rows)).flatMap((release) => presentReleaseRow(release) ?? []),
      ...besides(cursors, context.req.url),
    };
    return context.json(linkPages(context, body), 200);
  });
  api.openapi(operations.getRelease, async (context) => {
    const { slug } = context.req.valid('param');
    const release = await viewRelease(context.var.desk, slug);
    if (release.state === 'withdrawn') throw new Gone('release', releasePath(slug), release.withdrawnAt);
    const body = presentRelease(release);
    if (body === null) throw new NotFound('release', slug);
    return context.json(body, 200);
  });
}

function addEvents(api: OpenAPIHono<WebEnvironment>): void {
  api.openapi(operations.listEvents, async (context) => {
    const { kind: kinds, state: states, initiative, from, to, ...query } = context.req.valid('query');
    const events = await findEvents(context.var.desk, { kinds, states, initiative, from, to });
    const { rows, ...cursors } = pageOf(events, ({ slug }) => slug, query);
    const body = { total: events.length, rows: rows.map(presentEventRow), ...besides(cursors, context.req.url) };
    return context.json(linkPages(context, body), 200);
  });
  api.openapi(operations.getEvent, async (context) => {
    const event = await viewEvent(context.var.desk, context.req.valid('param').slug);
    return context.json(presentEvent(event), 200);
  });
}
