import { afterEach, beforeEach, describe } from 'node:test';
import { auditSuite } from './testing/audit.suite.ts';
import { centresSuite } from './testing/centres.suite.ts';
import { commandsSuite } from './testing/commands.suite.ts';
import { competenceSuite } from './testing/competence.suite.ts';
import { directorySuite } from './testing/directory.suite.ts';
import { erasureSuite } from './testing/erasure.suite.ts';
import { homeWatchMailsSuite } from './testing/home-watch-mails.suite.ts';
import { homeWatchSuite } from './testing/home-watch.suite.ts';
import { orienterSuite } from './testing/orienter.suite.ts';
import { readsSuite } from './testing/reads.suite.ts';
import { siteAdminSuite } from './testing/site-admin.suite.ts';
import { sessionsSuite } from './testing/sessions.suite.ts';
import { unitsSuite } from './testing/units.suite.ts';
import { placesSuite } from './testing/places.suite.ts';
import { type StorageHarness, type StorageUnderTest, World } from './testing/world.ts';

/** The one suite that every adapter of the storage port passes. Each test starts from an empty, furnished database. */
export const storageSuite = (adapter: string, harness: StorageHarness): void => {
  describe(`storage port over ${adapter}`, () => {
    let subject: StorageUnderTest;
    let current: World;
    const world = () => current;
    const reopen = async () => {
      current.storage = await subject.reopen();
    };
    beforeEach(async () => {
      subject = await harness.create();
      current = new World(subject.storage);
      await current.furnish();
    });
    afterEach(() => subject.dispose());

    describe('commands', () => commandsSuite(world, reopen));
    describe('reads', () => readsSuite(world, reopen));
    describe('sessions', () => sessionsSuite(world, reopen));
    describe('directory', () => directorySuite(world, reopen));
    describe('orienter', () => orienterSuite(world, reopen));
    describe('units', () => unitsSuite(world, reopen));
    describe('sites at the desk', () => siteAdminSuite(world, reopen));
    describe('places', () => placesSuite(world, reopen));
    describe('requests to watch a home', () => homeWatchSuite(world, reopen));
    describe('mails about them', () => homeWatchMailsSuite(world, reopen));
    describe('audit', () => auditSuite(world, reopen));
    describe('competence', () => competenceSuite(world, reopen));
    describe('centres', () => centresSuite(world, reopen));
    describe('erasure', () => erasureSuite(world, reopen));
  });
};
