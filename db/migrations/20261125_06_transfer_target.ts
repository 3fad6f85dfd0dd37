import type { Knex } from 'knex'

/**
 * Where a transferred register has gone to: the register of the new controller, when it is here, and
 * in words what has moved, because a later notice no longer has the purposes that moved.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table register_transfers
      add column to_register_id uuid,
      add column covers jsonb check (covers is null
        or (covers -> 'fi' is not null and covers -> 'sv' is not null)),
      add foreign key (to_controller_id, to_register_id) references registers (controller_id, id),
      add check (to_register_id <> register_id);
    comment on column register_transfers.covers is 'null: the whole register, or its purposes by id';
  `)
}

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
