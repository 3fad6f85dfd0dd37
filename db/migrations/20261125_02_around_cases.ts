import type { Knex } from 'knex'
import { APP, HANDLES_CASES, WORKER, appendOnly, secureTable } from '#db/security.ts'

/**
 * What stands around a case: who acts for whom, consents, internal notes, contributions of other
 * units, notices to recipients (Art. 19), deliveries of letters, and reminders already sent.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(tables)
  for (const table of TABLES) await secureTable(knex, table)
  for (const table of [
    'internal_notes',
    'recipient_notices',
    'delivery_events',
    'sent_reminders',
  ]) {
    await appendOnly(knex, table)
  }
  await knex.raw(peoplePolicies)
  await knex.raw(casePolicies)
  await knex.raw(guestDoors)
}

const TABLES = [
  'mandates',
  'child_bans',
  'consent_texts',
  'consents',
  'internal_notes',
  'unit_tasks',
  'recipient_notices',
  'deliveries',
  'delivery_events',
  'suomifi_continuation',
  'sent_reminders',
]

const tables = `
  -- An adult's authorised agent or guardian of interests, as a clerk has seen it proved (I-06).
  create table mandates (
    id uuid primary key default gen_random_uuid(),
    controller_id uuid not null references controllers,
    principal_id uuid not null references persons,
    agent_id uuid not null references persons,
    kind text not null check (kind in ('authorisation', 'guardian-of-interests')),
    -- What was seen and when; never a copy of it (I-04).
    proof text not null check (length(proof) between 1 and 500),
    since date not null,
    until date,
    recorded_by uuid not null references staff,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid references staff,
    check (principal_id <> agent_id),
    check (until is null or until >= since)
  );
  create index on mandates (agent_id);
  create index on mandates (principal_id);

  -- K-02: a minor's ban on giving their data to a guardian, with its reasons.
  create table child_bans (
    id uuid primary key default gen_random_uuid(),
    controller_id uuid not null references controllers,
    child_id uuid not null references persons,
    -- null: no guardian
    guardian_id uuid references persons,
    reason text not null check (length(reason) between 1 and 2000),
    -- Who has judged that the reason is weighty and the ban not against the minor's interest.
    decided_by text not null default '' check (length(decided_by) <= 200),
    recorded_by uuid not null references staff,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid references staff
  );
  create index on child_bans (child_id);

  -- What a person is asked to consent to; a new wording is a new version.
  create table consent_texts (
    id uuid primary key default gen_random_uuid(),
    register_id uuid not null references registers,
    purpose_id text not null,
    version text not null,
    title jsonb not null check (title -> 'fi' is not null and title -> 'sv' is not null),
    body jsonb not null check (body -> 'fi' is not null and body -> 'sv' is not null),
    offered boolean not null default true,
    unique (register_id, purpose_id, version)
  );
  create table consents (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references persons,
    text_id uuid not null references consent_texts,
    given_at timestamptz not null,
    given_how text not null check (given_how in ('portal', 'paper')),
    withdrawn_at timestamptz,
    -- The case in which the withdrawal is confirmed (L-13).
    withdrawal_request_id uuid references subject_requests,
    check (withdrawn_at is null or withdrawn_at >= given_at)
  );
  create unique index consents_one_in_force on consents (person_id, text_id)
    where withdrawn_at is null;

  -- Between officers; the person sees it only by asking for their data in this register too.
  create table internal_notes (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references subject_requests,
    item_id uuid references request_items,
    staff_id uuid not null references staff,
    body text not null check (length(body) between 1 and 10000),
    at timestamptz not null
  );
  create index on internal_notes (request_id, at);

  -- What another unit owes to an item: asked, chased, answered.
  create table unit_tasks (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references subject_requests,
    item_id uuid not null references request_items,
    controller_id uuid not null,
    unit_id uuid not null,
    question text not null check (length(question) between 1 and 5000),
    asked_by uuid not null references staff,
    asked_on date not null,
    due_on date not null,
    answer text check (length(answer) between 1 and 10000),
    answered_by uuid references staff,
    answered_on date,
    foreign key (controller_id, unit_id) references units (controller_id, id),
    check ((answered_on is null) = (answered_by is null)),
    check ((answered_on is null) = (answer is null))
  );
  create index on unit_tasks (item_id);
  create index unit_tasks_open on unit_tasks (unit_id, due_on) where answered_on is null;

  create table recipient_notices (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references subject_requests,
    item_id uuid not null references request_items,
    recipient text not null check (length(recipient) between 1 and 300),
    outcome text not null check (outcome in ('sent', 'impossible', 'disproportionate')),
    reason text not null default '' check (length(reason) <= 2000),
    letter_id uuid references letters,
    at timestamptz not null,
    by_staff uuid not null references staff,
    check ((outcome = 'sent') = (letter_id is not null)),
    check (outcome = 'sent' or reason <> '')
  );
  create index on recipient_notices (item_id);

  -- How a letter reaches somebody, and how far it has come.
  create table deliveries (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references subject_requests,
    letter_id uuid not null references letters,
    way text not null check (way in ('portal', 'suomifi', 'post', 'visit', 'oral')),
    status text not null check (status in ('waiting', 'sent', 'delivered', 'read', 'failed',
      'printed', 'posted', 'handed-over')),
    -- Name and address on the envelope; empty for what is not posted.
    address text not null default '' check (length(address) <= 500),
    -- 'given' by the person for this answer, 'known' from registers (never shown under turvakielto),
    -- or a recipient's of data (Art. 19).
    address_source text not null default 'known'
      check (address_source in ('known', 'given', 'recipient')),
    external_id text unique,
    -- The day on which it was made available, sent, posted or handed over (D-40).
    sent_on date,
    -- Set when another way has taken its place: a letter goes one way at a time.
    replaced_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index on deliveries (request_id);
  create index on deliveries (letter_id);
  create unique index deliveries_one_way on deliveries (letter_id) where replaced_at is null;
  create index deliveries_queue on deliveries (way, status) where replaced_at is null
    and way in ('post', 'visit', 'oral') and status in ('waiting', 'printed', 'failed');
  create index deliveries_posted on deliveries (sent_on desc) where replaced_at is null
    and way = 'post' and status = 'posted';
  create table delivery_events (
    id bigint generated always as identity primary key,
    delivery_id uuid not null references deliveries,
    at timestamptz not null,
    status text not null,
    detail text not null default '',
    staff_id uuid references staff
  );
  create index on delivery_events (delivery_id, id);
  -- How far the events of Suomi.fi-viestit have been read; null: from the oldest that it keeps.
  create table suomifi_continuation (
    only_row boolean primary key default true check (only_row),
    continuation text check (length(continuation) <= 4096),
    polled_at timestamptz not null
  );

  create table sent_reminders (
    item_id uuid not null references request_items,
    key text not null,
    at timestamptz not null,
    primary key (item_id, key)
  );

  -- Attachments come from both sides, belong to a message or to an item's answer, and are given to
  -- nobody before they have been looked at.
  alter table files
    alter column item_id drop not null,
    alter column added_by drop not null,
    add column added_by_person uuid references persons,
    add column message_id uuid references messages,
    add column scan text not null default 'unscanned'
      check (scan in ('waiting', 'clean', 'unscanned', 'infected')),
    add column scanned_at timestamptz,
    add check ((added_by is null) <> (added_by_person is null)),
    add check (item_id is not null or message_id is not null),
    add check (released_at is null or scan in ('clean', 'unscanned'));
  create index files_waiting on files (added_at) where scan = 'waiting';
  create index on files (message_id) where message_id is not null;
`

const CASE_WORKER = `(select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ${HANDLES_CASES}`
const CASE_READER = `(select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and (${HANDLES_CASES} or (select app_has_role('dpo')))`

const peoplePolicies = `
  grant select on mandates, child_bans to ${APP};
  grant insert on mandates, child_bans to ${APP};
  grant update (ended_at, ended_by) on mandates, child_bans to ${APP};
  create policy own_mandates on mandates for select to ${APP}
    using ((select app_context()) = 'citizen' and (select app_person_id()) in (agent_id, principal_id));
  create policy controller_mandates on mandates for select to ${APP} using (${CASE_READER});
  create policy officers_record on mandates for insert to ${APP}
    with check (${CASE_WORKER} and recorded_by = (select app_staff_id()));
  create policy officers_end on mandates for update to ${APP} using (${CASE_WORKER});
  -- A guardian never learns that there is a ban: what it closes is asked of a narrow door.
  create policy controller_bans on child_bans for select to ${APP} using (${CASE_READER});
  create policy officers_record on child_bans for insert to ${APP}
    with check (${CASE_WORKER} and recorded_by = (select app_staff_id()));
  create policy officers_end on child_bans for update to ${APP} using (${CASE_WORKER});

  -- A person whom a clerk records by the personal identity code: the one who has it already, or a
  -- new one. 'same' is false when the code belongs to somebody whose given names are quite others:
  -- then it was mistyped, and nobody may be linked.
  create function person_recorded(p_hetu_sealed bytea, p_hetu_index bytea, p_key_id text,
      p_given text, p_family text, p_birth date, p_secret boolean, p_language text, p_at timestamptz)
    returns table (id uuid, audit_key uuid, same boolean)
    language plpgsql security definer set search_path = public as $$
  #variable_conflict use_column
  declare v_person uuid; v_same boolean;
  begin
    if app_context() is distinct from 'staff' or not ${HANDLES_CASES} then return; end if;
    v_person := person_register(p_hetu_sealed, p_hetu_index, p_key_id, null, null, p_given, p_family,
      p_birth, p_secret, p_language, p_at);
    select regexp_split_to_array(lower(persons.given_names), '[ -]+')
        && regexp_split_to_array(lower(p_given), '[ -]+')
      into v_same from persons where persons.id = v_person;
    -- A clerk may learn that there is a turvakielto; that there is none any more says the register.
    update persons set non_disclosure = true
      where persons.id = v_person and v_same and p_secret and not persons.non_disclosure;
    return query select persons.id, persons.audit_key, v_same from persons
      where persons.id = v_person;
  end $$;
  revoke all on function person_recorded from public;
  grant execute on function person_recorded to ${APP};

  -- Whether a message can go to the person's Suomi.fi mailbox; the code itself stays where it is.
  create function person_has_hetu(p_person uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select app_context() in ('staff', 'system') and exists (
      select 1 from person_identifiers where person_id = p_person) $$;
  revoke all on function person_has_hetu from public;
  grant execute on function person_has_hetu to ${APP}, ${WORKER};

  create function is_banned(p_child uuid, p_guardian uuid, p_controller uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select exists (select 1 from child_bans b where b.child_id = p_child
      and b.controller_id = p_controller and b.ended_at is null
      and (b.guardian_id is null or b.guardian_id = p_guardian)) $$;
  revoke all on function is_banned from public;
  grant execute on function is_banned to ${APP};

  -- K-02: whoever made the request for another is no longer their guardian or agent, or is banned
  -- from the child's data: the answer goes neither to their mailbox nor to their address.
  create function answer_withheld(p_request uuid, p_on date) returns boolean
    language sql stable security definer set search_path = public as $$
    select app_context() in ('staff', 'system') and exists (
      select 1 from subject_requests r where r.id = p_request and r.submitted_by <> r.person_id
        and (is_banned(r.person_id, r.submitted_by, r.controller_id)
          or not exists (select 1 from guardianships g where g.guardian_id = r.submitted_by
              and g.child_id = r.person_id and g.since <= p_on
              and (g.until is null or g.until >= p_on))
            and not exists (select 1 from mandates m where m.agent_id = r.submitted_by
              and m.principal_id = r.person_id and m.controller_id = r.controller_id
              and m.ended_at is null and m.since <= p_on
              and (m.until is null or m.until >= p_on)))) $$;
  revoke all on function answer_withheld from public;
  grant execute on function answer_withheld to ${APP}, ${WORKER};

  create policy principal_reads on persons for select to ${APP}
    using ((select app_context()) = 'citizen' and id in (
      select m.principal_id from mandates m
        where m.agent_id = (select app_person_id()) and m.ended_at is null));

  create policy represented_read on persons for select to ${APP}
    using ((select app_context()) = 'staff' and (
      exists (select 1 from mandates m where persons.id in (m.principal_id, m.agent_id))
      or exists (select 1 from child_bans b where persons.id in (b.child_id, b.guardian_id))));

  drop policy submit on subject_requests;
  create policy submit on subject_requests for insert to ${APP}
    with check ((select app_context()) = 'citizen' and submitted_by = (select app_person_id())
      and channel = 'portal' and authentication = 'strong' and (person_id = submitted_by
        or exists (select 1 from guardianships g where g.guardian_id = submitted_by
          and g.child_id = subject_requests.person_id and g.since <= received_on
          and (g.until is null or g.until >= received_on))
        or exists (select 1 from mandates m where m.agent_id = submitted_by
          and m.principal_id = subject_requests.person_id
          and m.controller_id = subject_requests.controller_id and m.ended_at is null
          and m.since <= received_on and (m.until is null or m.until >= received_on))));

  grant select on consent_texts to ${APP};
  create policy anyone_reads on consent_texts for select to ${APP}
    using ((select app_context()) is not null);
  grant select, insert on consents to ${APP};
  grant update (withdrawn_at, withdrawal_request_id) on consents to ${APP};
  create policy own_consents on consents for select to ${APP}
    using ((select app_context()) = 'citizen' and person_id = (select app_person_id()));
  create policy gives_consent on consents for insert to ${APP}
    with check ((select app_context()) = 'citizen' and person_id = (select app_person_id())
      and given_how = 'portal' and withdrawn_at is null);
  -- Withdrawn once, and for good: consenting again is a consent of its own.
  create policy withdraws_consent on consents for update to ${APP}
    using ((select app_context()) = 'citizen' and person_id = (select app_person_id())
      and withdrawn_at is null)
    with check ((select app_context()) = 'citizen' and person_id = (select app_person_id())
      and withdrawn_at is not null);
  -- Officers see the consents of those whose case they see, in their own registers only.
  create policy consents_of_visible_case on consents for select to ${APP}
    using ((select app_context()) = 'staff'
      and exists (select 1 from subject_requests r where r.person_id = consents.person_id)
      and exists (select 1 from consent_texts t join registers g on g.id = t.register_id
        where t.id = consents.text_id and g.controller_id = (select app_controller_id())));
`

const inCase = (table: string): string =>
  `(select app_context()) = 'staff' and exists (
      select 1 from subject_requests r where r.id = ${table}.request_id)`
const inItem = (table: string): string =>
  `(select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = ${table}.item_id)`

const OWING_UNIT = `(select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and unit_id = any ((select app_unit_ids())::uuid[])`

const casePolicies = `
  grant select, insert on internal_notes to ${APP};
  create policy officers_note on internal_notes to ${APP} using (${inCase('internal_notes')})
    with check (${inCase('internal_notes')} and staff_id = (select app_staff_id()));

  grant select, insert on unit_tasks to ${APP};
  grant update (answer, answered_by, answered_on) on unit_tasks to ${APP};
  create policy asking_unit_reads on unit_tasks for select to ${APP} using (${inItem('unit_tasks')});
  create policy asking_unit_asks on unit_tasks for insert to ${APP}
    with check (${inItem('unit_tasks')} and controller_id = (select app_controller_id())
      and asked_by = (select app_staff_id()) and ${HANDLES_CASES});
  -- The unit that owes an answer sees the question, the case's number and nothing else of it.
  create policy owing_unit_reads on unit_tasks for select to ${APP} using (${OWING_UNIT});
  create policy owing_unit_answers on unit_tasks for update to ${APP} using (${OWING_UNIT})
    with check (${OWING_UNIT} and answered_by = (select app_staff_id()));
  create function unit_task_cases() returns table (task_id uuid, case_number text)
    language sql stable security definer set search_path = public as $$
    select t.id, r.case_number from unit_tasks t join subject_requests r on r.id = t.request_id
    where app_context() = 'staff' and t.controller_id = app_controller_id()
      and t.unit_id = any (app_unit_ids()) $$;
  revoke all on function unit_task_cases from public;
  grant execute on function unit_task_cases to ${APP};

  grant select, insert on recipient_notices to ${APP};
  create policy unit_notices on recipient_notices to ${APP} using (${inItem('recipient_notices')})
    with check (${inItem('recipient_notices')} and by_staff = (select app_staff_id()));

  grant select, insert on deliveries to ${APP};
  grant update (status, updated_at, external_id, address, address_source, sent_on, replaced_at)
    on deliveries to ${APP};
  create policy of_visible_letter on deliveries for select to ${APP}
    using (exists (select 1 from letters l where l.id = letter_id));
  create policy officers_deliver on deliveries for insert to ${APP}
    with check ((select app_context()) = 'staff' and ${HANDLES_CASES}
      and exists (select 1 from letters l where l.id = letter_id));
  create policy officers_follow on deliveries for update to ${APP}
    using ((select app_context()) = 'staff' and ${HANDLES_CASES} and exists (
      select 1 from letters l where l.id = letter_id));
  grant select, insert on delivery_events to ${APP};
  create policy of_visible_delivery on delivery_events for select to ${APP}
    using (exists (select 1 from deliveries d where d.id = delivery_id));
  create policy officers_tell on delivery_events for insert to ${APP}
    with check ((select app_context()) = 'staff' and staff_id = (select app_staff_id())
      and exists (select 1 from deliveries d where d.id = delivery_id));

  -- The person has opened a letter in the portal: noted once, and nothing else of it can change.
  create function letter_read(p_letter uuid, p_at timestamptz) returns boolean
    language sql security definer set search_path = public as $$
    with opened as (
      update deliveries d set status = 'read', updated_at = p_at
      where d.letter_id = p_letter and d.way = 'portal' and d.status = 'delivered'
        and app_context() = 'citizen' and exists (select 1 from subject_requests r
          where r.id = d.request_id and app_person_id() in (r.person_id, r.submitted_by))
      returning d.id),
    noted as (
      insert into delivery_events (delivery_id, at, status)
      select id, p_at, 'read' from opened returning 1)
    select exists (select 1 from noted) $$;
  revoke all on function letter_read from public;
  grant execute on function letter_read to ${APP};

  -- Files: the person's own and the released ones; for officers those of their unit's items and
  -- those that came or went with a message.
  drop policy released_to_person on files;
  drop policy unit_files on files;
  create policy person_reads on files for select to ${APP}
    using ((select app_context()) = 'citizen' and (released_at is not null
        or added_by_person = (select app_person_id()))
      and exists (select 1 from subject_requests r where r.id = request_id));
  create policy person_adds on files for insert to ${APP}
    with check ((select app_context()) = 'citizen' and added_by_person = (select app_person_id())
      and released_at is null and scan = 'waiting' and message_id is not null
      and exists (select 1 from subject_requests r where r.id = request_id
        and r.submitted_by = (select app_person_id())));
  create policy unit_files on files to ${APP}
    using ((select app_context()) = 'staff' and case when item_id is null
      then exists (select 1 from subject_requests r where r.id = request_id)
      else exists (select 1 from request_items i where i.id = item_id) end)
    with check ((select app_context()) = 'staff' and case when item_id is null
      then exists (select 1 from subject_requests r where r.id = request_id)
      else exists (select 1 from request_items i where i.id = item_id) end);
`

/**
 * I-07: a request without login is written in the context 'public', which sees no case at all; what
 * belongs to it is let in only in the transaction that makes the case.
 */
const guestDoors = `
  create function guest_case_is_new(p_request uuid, p_controller uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select app_context() = 'public' and exists (select 1 from subject_requests r
      where r.id = p_request and r.channel = 'public-form' and r.person_id is null
        and (p_controller is null or r.controller_id = p_controller)
        and r.xmin = pg_current_xact_id()::xid) $$;
  create policy guest_submits on subject_requests for insert to ${APP}
    with check ((select app_context()) = 'public' and channel = 'public-form'
      and authentication = 'pending' and state = 'identifying' and ended_on is null
      and person_id is null and submitted_by is null and requester is not null
      and claim_hash is not null and child_view is null and related_to is null);
  create policy guest_asks on request_items for insert to ${APP}
    with check ((select app_context()) = 'public' and state = 'identifying'
      and handler_id is null and decision is null and ended_on is null
      and guest_case_is_new(request_id, controller_id));
  create policy guest_sends on case_events for insert to ${APP}
    with check ((select app_context()) = 'public' and actor_kind = 'guest' and type = 'submit'
      and guest_case_is_new(request_id, null));

  create index subject_requests_guest on subject_requests (received_at)
    where channel = 'public-form';
  create index subject_requests_guest_form on subject_requests (form_key)
    where channel = 'public-form';
  -- How many requests have come without login: from the same e-mail address or telephone since
  -- p_contact_since, and to the busiest of the controllers since p_controller_since.
  create function guest_recent(p_email text, p_phone text, p_contact_since timestamptz,
      p_controllers uuid[], p_controller_since timestamptz)
    returns table (by_contact bigint, by_controller bigint)
    language sql stable security definer set search_path = public as $$
    select (select count(distinct r.form_key) from subject_requests r
        where r.channel = 'public-form' and r.received_at > p_contact_since
          and (p_email <> '' and lower(r.contact->>'email') = lower(p_email)
            or p_phone <> '' and regexp_replace(r.contact->>'phone', '[^0-9]', '', 'g')
              = regexp_replace(p_phone, '[^0-9]', '', 'g'))),
      (select coalesce(max(n), 0) from (select count(*) as n from subject_requests r
        where r.channel = 'public-form' and r.received_at > p_controller_since
          and r.controller_id = any (p_controllers) group by r.controller_id) busy)
    where app_context() = 'public' $$;

  -- The receipt of what was sent with a form: for who holds the form and the code made of it.
  create function guest_submitted(p_form_key uuid, p_hash bytea, p_since timestamptz)
    returns table (case_number text, received_at timestamptz, due_on date, case_language text,
      on_behalf boolean, email text, controller jsonb)
    language sql stable security definer set search_path = public as $$
    select r.case_number, r.received_at, r.due_on, r.case_language,
      r.requester->>'onBehalfOf' <> '', r.contact->>'email',
      jsonb_build_object('name', c.name, 'registry', c.settings->'registry')
    from subject_requests r join controllers c on c.id = r.controller_id
    where app_context() = 'public' and r.channel = 'public-form' and r.form_key = p_form_key
      and r.claim_hash = p_hash and r.received_at > p_since
    order by r.case_number $$;

  -- A strongly identified person takes over what they have sent without login, with every controller
  -- that it went to. Whoever asked for another has to show their authority otherwise (I-06). A repeat
  -- of an open request is recognised now that the person is known (D-19).
  create function case_claim(p_number text, p_hash bytea)
    returns table (claimed_id uuid, written jsonb)
    language plpgsql security definer set search_path = public as $$
  declare v_case subject_requests; v_earlier uuid;
  begin
    for v_case in select r.* from subject_requests r
      where app_context() = 'citizen' and r.channel = 'public-form' and r.claim_hash = p_hash
        and r.form_key in (select n.form_key from subject_requests n
          where n.case_number = p_number and n.claim_hash = p_hash)
        and r.authentication = 'pending' and r.person_id is null and r.submitted_by is null
        and r.ended_on is null and coalesce(r.requester->>'onBehalfOf', '') = ''
      order by r.case_number for update
    loop
      select e.id into v_earlier from subject_requests e
        join request_items ei on ei.request_id = e.id
        join request_items i on i.request_id = v_case.id and i."right" = ei."right"
          and i.register_id is not distinct from ei.register_id
        where e.person_id = app_person_id() and e.controller_id = v_case.controller_id
          and ei.ended_on is null and (e.received_at, e.id) < (v_case.received_at, v_case.id)
        order by e.received_at, e.id limit 1;
      update subject_requests set person_id = app_person_id(), submitted_by = app_person_id(),
          authentication = 'strong', relation = case when v_earlier is not null then 'repeat' end,
          related_to = v_earlier
        where id = v_case.id;
      claimed_id := v_case.id;
      written := v_case.requester;
      return next;
    end loop;
  end $$;

  create index audit_events_claims on audit_events (actor_key, at) where kind = 'claim-refused';
  -- How often this person has given a wrong number or code.
  create function claims_refused(p_since timestamptz) returns bigint
    language sql stable security definer set search_path = public as $$
    select count(*) from audit_events where kind = 'claim-refused' and at > p_since
      and app_context() = 'citizen' and actor_key = app_person_key() $$;
  do $$ declare f text; begin
    foreach f in array array['guest_case_is_new', 'guest_recent', 'guest_submitted', 'case_claim',
      'claims_refused'] loop
      execute format('revoke all on function %I from public', f);
      execute format('grant execute on function %I to ${APP}', f);
    end loop;
  end $$;
`

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
