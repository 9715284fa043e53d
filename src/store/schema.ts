import { sql } from 'kysely'
import type { Migration } from './migrations.ts'

/** The schema's steps, oldest first. One that was released is never changed: what it got wrong, a later one mends. */
export const schema: readonly Migration[] = [
  {
    number: 1,
    release: 1,
    why: 'Keeps an accepted inquiry until it is answered, so that no process that dies takes one with it.',
    async up(kysely, { dialect, whole }) {
      const id = dialect === 'sqlite' ? 'integer' : 'bigserial'
      await kysely.schema
        .createTable('inquiries')
        .addColumn('id', id, (column) =>
          (dialect === 'sqlite' ? column.autoIncrement() : column).primaryKey(),
        )
        .addColumn('lane', 'text', (column) => column.notNull())
        .addColumn('urgent', 'integer', (column) => column.notNull())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('conversation', 'text', (column) => column.notNull())
        .addColumn('asker', 'text', (column) => column.notNull())
        .addColumn('payload', 'text')
        .addColumn('secrets', 'text')
        .addColumn('due_at', whole, (column) => column.notNull())
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('begun', 'integer', (column) => column.notNull())
        .addColumn('leased_by', 'text')
        .addColumn('leased_until', whole)
        .addColumn('accepted_at', whole, (column) => column.notNull())
        .addColumn('finished_at', whole)
        .addColumn('reason', 'text')
        .execute()
      await kysely.schema
        .createTable('inquiry_keys')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('inquiry', whole, (column) =>
          column.notNull().references('inquiries.id').onDelete('cascade'),
        )
        .execute()
      // The indexes of what is open hold no finished row, so that the work costs the same after a million.
      await sql`create index inquiries_open on inquiries (due_at) where finished_at is null`.execute(kysely)
      await sql`create index inquiries_lane on inquiries (lane, id) where finished_at is null`.execute(kysely)
      await sql`create unique index inquiries_running on inquiries (lane)
        where finished_at is null and leased_by is not null`.execute(kysely)
      await sql`create index inquiries_finished on inquiries (finished_at)
        where finished_at is not null`.execute(kysely)
      await sql`create index inquiry_keys_inquiry on inquiry_keys (inquiry)`.execute(kysely)
    },
  },
  {
    number: 2,
    release: 1,
    why: 'Remembers which message carries an answer, so that a restart edits it and posts no second one.',
    async up(kysely, { whole }) {
      await kysely.schema
        .createTable('deliveries')
        .addColumn('inquiry', whole, (column) =>
          column.notNull().references('inquiries.id').onDelete('cascade'),
        )
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('conversation', 'text', (column) => column.notNull())
        .addColumn('message', 'text')
        .addColumn('sends', 'integer', (column) => column.notNull())
        .addColumn('sent_at', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('deliveries_key', ['inquiry', 'part'])
        .execute()
      await sql`create index deliveries_conversation on deliveries (platform, conversation, message)`.execute(
        kysely,
      )
    },
  },
  {
    number: 3,
    release: 1,
    why: 'Lets one process at a time hold what cannot be shared, as a Discord shard.',
    async up(kysely, { whole }) {
      await kysely.schema
        .createTable('leases')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('until', whole, (column) => column.notNull())
        .execute()
    },
  },
  {
    number: 4,
    release: 1,
    why: 'Remembers conversations, so that a follow-up is understood and a recap can be given.',
    async up(kysely, { whole }) {
      await kysely.schema
        .createTable('turns')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('conversation', 'text', (column) => column.notNull())
        .addColumn('asker', 'text', (column) => column.notNull())
        .addColumn('asked_at', whole, (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('turn', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('turns_key', ['workspace', 'key'])
        .execute()
      await sql`create index turns_conversation on turns (workspace, conversation, asked_at)`.execute(kysely)
      await sql`create index turns_asker on turns (workspace, asker)`.execute(kysely)
      await sql`create index turns_asked on turns (asked_at)`.execute(kysely)
      await sql`create index turns_digest on turns (workspace, digest)`.execute(kysely)
    },
  },
  {
    number: 5,
    release: 1,
    why: 'Lets a workspace, a channel or a thread choose its article and how it is answered.',
    async up(kysely) {
      await kysely.schema
        .createTable('settings')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('settings_key', ['workspace', 'place', 'name'])
        .execute()
    },
  },
  {
    number: 6,
    release: 1,
    why: 'Keeps the articles that a workspace adds, and the cited texts, whose files may change.',
    async up(kysely, { whole }) {
      await kysely.schema
        .createTable('added_articles')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('slug', 'text', (column) => column.notNull())
        .addColumn('markdown', 'text', (column) => column.notNull())
        .addColumn('added_by', 'text', (column) => column.notNull())
        .addColumn('added_at', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('added_articles_key', ['workspace', 'slug'])
        .execute()
      await kysely.schema
        .createTable('cited_texts')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('slug', 'text', (column) => column.notNull())
        .addColumn('markdown', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('cited_texts_key', ['workspace', 'digest'])
        .execute()
    },
  },
  {
    number: 7,
    release: 1,
    why: 'Keeps what a model costs and what it said, so that replicas share budgets and nothing is paid for twice.',
    async up(kysely, { whole }) {
      await kysely.schema
        .createTable('model_spending')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('day', whole, (column) => column.notNull())
        .addColumn('tokens', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('model_spending_key', ['day', 'workspace'])
        .execute()
      await kysely.schema
        .createTable('model_questions')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('minute', whole, (column) => column.notNull())
        .addColumn('questions', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('model_questions_key', ['workspace', 'person', 'minute'])
        .execute()
      await kysely.schema
        .createTable('model_answers')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('kept_at', whole, (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('model_answers_key', ['workspace', 'key'])
        .execute()
      await sql`create index model_answers_kept on model_answers (kept_at)`.execute(kysely)
    },
  },
  {
    number: 8,
    release: 1,
    why: 'Keeps the quiz that a player is in, so that a restart goes on with the same question.',
    async up(kysely, { whole }) {
      await kysely.schema
        .createTable('games')
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('conversation', 'text', (column) => column.notNull())
        .addColumn('player', 'text', (column) => column.notNull())
        .addColumn('played_at', whole, (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('game', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('games_key', ['workspace', 'conversation', 'player'])
        .execute()
      await sql`create index games_digest on games (workspace, digest)`.execute(kysely)
      await sql`create index games_played on games (played_at)`.execute(kysely)
    },
  },
]
