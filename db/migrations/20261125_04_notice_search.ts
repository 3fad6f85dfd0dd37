import type { Knex } from 'knex'
import { APP, WORKER } from '#db/security.ts'

/**
 * Searching the notices in Finnish and Swedish, when a version was withdrawn, and the version that
 * belongs to a corrected day of receipt.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(search)
  await knex.raw(triggers)
  await knex.raw(`
    alter table notice_versions add column withdrawn_at timestamptz;
    grant update (withdrawn_at) on notice_versions to ${APP};
    comment on column notice_versions.withdrawn_at is
      'null also for what was withdrawn before this was kept';
    -- The day of receipt decides which version a request is read by: it follows its correction.
    grant update (notice_version_id) on request_items to ${APP};
  `)
}

/**
 * What is searched in one language: the stems of its own words, and the words of both languages in
 * small letters without dots (names of municipalities are looked for in either). Weight A is what a
 * reader knows a register by, weight B its summary, weight C the rest of the text.
 */
const search = String.raw`
  -- Words in small letters without diacritics, apart by single blanks. The same as foldedWords() in
  -- app/notices/search-words.ts; no extension, and no dependence on the server's locale.
  create function notice_fold(value text) returns text language sql immutable parallel safe as $$
    select lower(regexp_replace(regexp_replace(normalize(coalesce(value, ''), NFD),
      '[\u0300-\u036f]+', '', 'g'), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+',
      ' ', 'g')) $$;

  -- All texts of a language in a document, in its order.
  create function notice_body(content jsonb, lang text) returns text
    language sql immutable parallel safe as $$
    select left(coalesce(string_agg(value, ' '), ''), 300000) from jsonb_array_elements_text(
      jsonb_path_query_array(content, case lang when 'fi' then 'strict $.**.fi'::jsonpath
        else 'strict $.**.sv'::jsonpath end, '{}', true)) $$;

  -- What a register is known by: its names, the services and situations of life, who answers for
  -- it, who does so since a transfer, and the plain summary.
  create function notice_known_by(p_register uuid, content jsonb, lang text) returns text
    language sql stable security definer set search_path = public as $$
    select concat_ws(' ', g.name ->> lang, content -> 'registerName' ->> lang,
        g.search_words ->> lang, c.name ->> lang, content -> 'controller' -> 'name' ->> lang,
        content -> 'unit' -> 'name' ->> lang,
        (select string_agg(other.name ->> lang, ' ') from register_transfers t
          join controllers other on other.id = t.to_controller_id where t.register_id = g.id))
    from registers g join controllers c on c.id = g.controller_id where g.id = p_register $$;

  create function notice_search_vectors(p_register uuid, content jsonb,
      out fi tsvector, out sv tsvector, out known text)
    language plpgsql stable security definer set search_path = public as $$
  declare
    known_fi text := coalesce(notice_known_by(p_register, content, 'fi'), '');
    known_sv text := coalesce(notice_known_by(p_register, content, 'sv'), '');
    folded tsvector;
  begin
    known := ' ' || notice_fold(known_fi || ' ' || known_sv) || ' ';
    folded := setweight(to_tsvector('simple', known), 'A');
    fi := setweight(to_tsvector('finnish', known_fi), 'A') || folded
      || setweight(to_tsvector('finnish', coalesce(content -> 'plainSummary' ->> 'fi', '')), 'B')
      || setweight(to_tsvector('finnish', notice_body(content, 'fi')), 'C')
      || setweight(to_tsvector('simple', notice_fold(notice_body(content, 'fi'))), 'C');
    sv := setweight(to_tsvector('swedish', known_sv), 'A') || folded
      || setweight(to_tsvector('swedish', coalesce(content -> 'plainSummary' ->> 'sv', '')), 'B')
      || setweight(to_tsvector('swedish', notice_body(content, 'sv')), 'C')
      || setweight(to_tsvector('simple', notice_fold(notice_body(content, 'sv'))), 'C');
  end $$;

  alter table notice_versions
    add column search_fi tsvector,
    add column search_sv tsvector,
    add column search_known text;
  comment on column notice_versions.search_known is
    'folded words of weight A in both languages, for beginnings and middles of words';
  -- Read far more often than written: not compressed.
  alter table notice_versions alter column search_fi set storage external,
    alter column search_sv set storage external;
  create index notice_versions_search_fi on notice_versions using gin (search_fi);
  create index notice_versions_search_sv on notice_versions using gin (search_sv);

  -- Published versions, which anyone may read. Row-level security lets no operator of text search
  -- use an index (it could leak what a policy hides): so the index is asked past it, and the
  -- versions that come back are read under it.
  create function notice_matches(p_fi tsquery, p_sv tsquery) returns setof uuid
    language sql stable security definer set search_path = public as $$
    select id from notice_versions
      where status = 'published' and (search_fi @@ p_fi or search_sv @@ p_sv) $$;
`

const triggers = `
  create function notice_search_fill() returns trigger
    language plpgsql security definer set search_path = public as $$
  begin
    select v.fi, v.sv, v.known into new.search_fi, new.search_sv, new.search_known
      from notice_search_vectors(new.register_id, new.content) v;
    return new;
  end $$;
  create trigger notice_search_fill before insert or update of content, register_id
    on notice_versions for each row execute function notice_search_fill();

  -- Names and words that stand in other tables: all versions of the registers they belong to.
  create function notice_search_refresh(registers uuid[]) returns void
    language sql security definer set search_path = public as $$
    update notice_versions n set search_fi = v.fi, search_sv = v.sv, search_known = v.known
      from notice_versions one, notice_search_vectors(one.register_id, one.content) v
      where one.id = n.id and n.register_id = any (registers) $$;

  create function notice_search_register() returns trigger
    language plpgsql security definer set search_path = public as $$
  begin
    perform notice_search_refresh(array[new.id]);
    return null;
  end $$;
  create trigger notice_search after update on registers for each row
    when ((old.name, old.search_words, old.controller_id)
      is distinct from (new.name, new.search_words, new.controller_id))
    execute function notice_search_register();

  create function notice_search_controller() returns trigger
    language plpgsql security definer set search_path = public as $$
  begin
    perform notice_search_refresh(array(
      select id from registers where controller_id = new.id
      union select register_id from register_transfers where to_controller_id = new.id));
    return null;
  end $$;
  create trigger notice_search after update on controllers for each row
    when (old.name is distinct from new.name) execute function notice_search_controller();

  create function notice_search_transfer() returns trigger
    language plpgsql security definer set search_path = public as $$
  begin
    perform notice_search_refresh(array[coalesce(new.register_id, old.register_id)]);
    return null;
  end $$;
  create trigger notice_search after insert or update or delete on register_transfers
    for each row execute function notice_search_transfer();

  revoke all on function notice_matches from public;
  grant execute on function notice_matches to ${APP}, ${WORKER};
  revoke all on function notice_search_refresh, notice_known_by, notice_search_vectors from public;
  do $$ begin
    perform notice_search_refresh(array(select id from registers));
  end $$;
`

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
