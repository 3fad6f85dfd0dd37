import type { Knex } from 'knex'
import { APP, HANDLES_CASES, WORKER, secureTable } from '#db/security.ts'

/**
 * A case holds one item for each right in each register (D-20): every item has its own unit, handler,
 * clock and decision. What the desk and the board list are items; the case is their envelope.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(dropOldPolicies)
  await knex.raw(columns)
  await secureTable(knex, 'register_routes')
  await secureTable(knex, 'letter_drafts')
  await knex.raw(policies)
  await knex.raw(doors)
  await knex.raw(rollups)
}

const dropOldPolicies = `
  drop policy unit_cases on subject_requests;
  drop policy unit_handles on subject_requests;
  drop policy own_deeds on case_events;
  drop policy of_visible_case on request_items;
  drop policy unit_files on files;
  drop policy unit_answers on answer_drafts;
  drop policy decider_issues on letters;
  drop policy of_visible_case on letters;
  drop trigger count_ended on subject_requests;
  drop trigger count_ended_on_insert on subject_requests;
  drop index subject_requests_open, subject_requests_open_board, subject_requests_ended,
    subject_requests_ended_board, subject_requests_ended_late;
`

const columns = `
  -- Which unit answers which right in a register, where it is not the register's own.
  create table register_routes (
    register_id uuid not null references registers,
    "right" text not null,
    controller_id uuid not null references controllers,
    unit_id uuid not null,
    primary key (register_id, "right"),
    foreign key (controller_id, unit_id) references units (controller_id, id)
  );

  alter table request_items
    alter column register_id drop not null,
    add column controller_id uuid references controllers,
    add column unit_id uuid,
    add column handler_id uuid references staff,
    add column received_on date,
    -- The day from which an open question suspends the time limit, and the days of answered ones (D-18).
    add column suspended_since date,
    add column suspended_days integer not null default 0 check (suspended_days >= 0),
    add column ended_on date,
    add column proposed_by uuid references staff,
    add column first_opened_on date,
    add column lifting_on date,
    add column answer_letter text not null default 'L-05' check (answer_letter ~ '^L-[0-9]{2}$'),
    add column in_work boolean generated always as (state in ('identifying', 'received', 'assigned',
      'collecting', 'clarifying', 'review')) stored,
    add column last_day date generated always as (coalesce(extended_due_on, due_on)) stored;
  update request_items set details = jsonb_build_object('answerForm', details->'answerForm',
    'interpreter', details->'interpreter', 'fields',
    jsonb_strip_nulls(details - 'answerForm' - 'interpreter'))
    where not jsonb_exists(details, 'fields');
  update request_items i set controller_id = r.controller_id, unit_id = r.unit_id,
      handler_id = r.handler_id, received_on = r.received_on, ended_on = r.ended_on,
      extended_due_on = r.extended_due_on
    from subject_requests r where r.id = i.request_id;
  alter table request_items
    alter column controller_id set not null,
    alter column unit_id set not null,
    alter column received_on set not null,
    add foreign key (controller_id, unit_id) references units (controller_id, id),
    drop constraint request_items_decision_check,
    add check (decision in ('granted', 'partly-granted', 'refused', 'not-processed')),
    add check (due_on >= received_on);
  comment on column request_items.register_id is 'null: the person does not know which register';

  alter table subject_requests
    alter column person_id drop not null,
    alter column submitted_by drop not null,
    add column unit_ids uuid[] not null default '{}',
    -- How sure the controller is of who asks (I-01); a case without a person waits for it.
    add column authentication text not null default 'strong'
      check (authentication in ('strong', 'checked', 'pending')),
    -- What somebody without login or a clerk wrote of the requester; never a personal identity code.
    add column requester jsonb,
    add column claim_hash bytea,
    -- What a guardian says of the child's own view (K-04).
    add column child_view text check (child_view in ('agrees', 'disagrees', 'not-asked')),
    add column relation text check (relation in ('follow-up', 'repeat')),
    add column related_to uuid references subject_requests,
    add check ((relation is null) = (related_to is null)),
    add check (person_id is not null or requester is not null),
    add check (person_id is not null or authentication <> 'strong'),
    drop constraint subject_requests_channel_check,
    add check (channel in ('portal', 'public-form', 'post', 'visit', 'phone', 'email')),
    -- A submission that names registers of several controllers is a case with each of them.
    drop constraint subject_requests_submitted_by_form_key_key,
    add unique nulls not distinct (controller_id, submitted_by, form_key);
  create index on subject_requests (submitted_by, form_key);
  create index on subject_requests (related_to) where related_to is not null;
  update subject_requests set unit_ids = array[unit_id];
  update subject_requests set due_on = coalesce(extended_due_on, due_on);
  alter table subject_requests
    drop column unit_id,
    drop column handler_id,
    drop column strict_due_on,
    drop column extended_due_on;
  comment on column subject_requests.due_on is 'the earliest last day of an open item, else the latest of all';
  comment on column subject_requests.unit_ids is 'units that take part: they see the case';

  create index request_items_open on request_items (unit_id, last_day, id) where in_work;
  create index request_items_open_board on request_items (controller_id, last_day, id)
    include (unit_id) where ended_on is null;
  create index request_items_ended on request_items (unit_id, ended_on desc, id) where not in_work;
  create index request_items_ended_board on request_items (controller_id, ended_on desc, id)
    where ended_on is not null;
  create index request_items_ended_late on request_items (controller_id, ended_on desc, id)
    where ended_on > coalesce(extended_due_on, due_on);
  create index request_items_handled on request_items (handler_id, last_day, id)
    where in_work and handler_id is not null;

  -- What an officer has typed into a letter of an item, whichever letter it is.
  create table letter_drafts (
    item_id uuid not null references request_items,
    request_id uuid not null references subject_requests,
    letter text not null check (letter ~ '^L-[0-9]{2}$'),
    content jsonb not null,
    version integer not null default 1,
    updated_at timestamptz not null,
    updated_by uuid not null references staff,
    primary key (item_id, letter)
  );
  alter table letters add column correction_of uuid references letters;
  alter table case_events
    drop constraint case_events_actor_kind_check,
    drop constraint case_events_check,
    add check (actor_kind in ('person', 'guest', 'staff', 'system')),
    add check ((actor_kind in ('system', 'guest')) = (actor_id is null));
  -- Events of the first version told neither unit, date of receipt nor identification; rows never
  -- change, so a replay reads what is absent from the item.
`

const policies = `
  -- A case that this very transaction of this clerk has made: who files for another unit does not see
  -- the case (need to know), and still adds its items and their first events.
  create function case_is_new(p_request uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select exists (select 1 from subject_requests r where r.id = p_request
      and app_context() = 'staff' and r.controller_id = app_controller_id()
      and r.xmin = pg_current_xact_id()::xid
      and not exists (select 1 from case_events e where e.request_id = r.id
        and e.actor_id is distinct from app_staff_id())) $$;
  revoke all on function case_is_new from public;
  grant execute on function case_is_new to ${APP};
  create policy own_deeds on case_events for insert to ${APP}
    with check ((exists (select 1 from subject_requests r where r.id = request_id)
        or case_is_new(request_id))
      and (actor_kind, actor_id) is not distinct from (
        case (select app_context()) when 'staff' then 'staff' else 'person' end,
        coalesce((select app_staff_id()), (select app_person_id()))));
  -- What came by post, visit, telephone or e-mail (D-06, D-09); nobody is strongly identified by that.
  create policy clerk_records on subject_requests for insert to ${APP}
    with check ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ${HANDLES_CASES} and channel in ('post', 'visit', 'phone', 'email')
      and authentication in ('checked', 'pending') and claim_hash is null);

  grant update (state, due_on, ended_on, version, unit_ids) on subject_requests to ${APP};
  create policy unit_cases on subject_requests for select to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ((select app_has_role('dpo')) or unit_ids && (select app_unit_ids())::uuid[]));
  create policy unit_handles on subject_requests for update to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and unit_ids && (select app_unit_ids())::uuid[])
    with check ((select app_context()) = 'staff' and controller_id = (select app_controller_id()));

  -- Not its unit and register: they change through a door that looks at both ends (item_route).
  grant update (handler_id, due_on, strict_due_on, extended_due_on, suspended_since, suspended_days,
    ended_on, proposed_by, first_opened_on, lifting_on, answer_letter, received_on)
    on request_items to ${APP};
  create policy own_items on request_items for select to ${APP}
    using ((select app_context()) = 'citizen' and exists (
      select 1 from subject_requests r where r.id = request_id));
  create policy submits_items on request_items for insert to ${APP}
    with check ((select app_context()) = 'citizen' and exists (
      select 1 from subject_requests r where r.id = request_id
        and r.controller_id = request_items.controller_id
        and r.submitted_by = (select app_person_id())));
  create policy acts_on_own on request_items for update to ${APP}
    using ((select app_context()) = 'citizen' and exists (
      select 1 from subject_requests r where r.id = request_id
        and r.submitted_by = (select app_person_id())));
  -- Need to know: a unit sees its own items of a case, not what another unit does in it.
  create policy unit_items on request_items for select to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ((select app_has_role('dpo')) or unit_id = any ((select app_unit_ids())::uuid[])));
  create policy unit_works on request_items for update to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and unit_id = any ((select app_unit_ids())::uuid[]))
    with check ((select app_context()) = 'staff' and controller_id = (select app_controller_id()));
  create policy unit_adds on request_items for insert to ${APP}
    with check ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and ${HANDLES_CASES} and (case_is_new(request_id) or exists (
        select 1 from subject_requests r where r.id = request_id)));

  create policy unit_files on files to ${APP}
    using ((select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = item_id))
    with check ((select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = item_id));
  create policy unit_answers on answer_drafts to ${APP}
    using ((select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = item_id))
    with check ((select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = item_id));
  grant select, insert, update, delete on letter_drafts to ${APP};
  create policy unit_letters on letter_drafts to ${APP}
    using ((select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = item_id))
    with check ((select app_context()) = 'staff' and exists (
      select 1 from request_items i where i.id = item_id));
  create policy own_letters on letters for select to ${APP}
    using ((select app_context()) = 'citizen' and exists (
      select 1 from subject_requests r where r.id = request_id));
  -- The receipt belongs to the whole case, every other letter to the unit of its item.
  create policy unit_letters on letters for select to ${APP}
    using ((select app_context()) = 'staff' and case when item_id is null
      then exists (select 1 from subject_requests r where r.id = request_id)
      else exists (select 1 from request_items i where i.id = item_id) end);
  -- Procedure is the handler's, decisions are a decider's (R-11).
  create policy officer_issues on letters for insert to ${APP}
    with check ((select app_context()) = 'staff' and issued_by = (select app_staff_id())
      and exists (select 1 from request_items i where i.id = item_id)
      and ((select app_has_role('decider'))
        or letter in ('L-02', 'L-03', 'L-04', 'L-15', 'L-17', 'L-18')));

  grant select, insert, update, delete on register_routes to ${APP};
  create policy anyone_reads on register_routes for select to ${APP}
    using ((select app_context()) is not null);
  create policy administrator_sets on register_routes to ${APP}
    using ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and (select app_has_role('administrator')))
    with check ((select app_context()) = 'staff' and controller_id = (select app_controller_id())
      and (select app_has_role('administrator')) and exists (
        select 1 from registers r where r.id = register_id
          and r.controller_id = register_routes.controller_id));
  grant usage on all sequences in schema public to ${APP}, ${WORKER};
`

const doors = `
  -- The items of a case without their content, also those of other units: the case's own state and
  -- last day follow from all of them.
  create function case_item_states(p_request uuid)
    returns table (id uuid, state text, last_day date, ended_on date)
    language sql stable security definer set search_path = public as $$
    select i.id, i.state, i.last_day, i.ended_on from request_items i
      join subject_requests r on r.id = i.request_id
    where i.request_id = p_request and case app_context()
      when 'citizen' then app_person_id() in (r.person_id, r.submitted_by)
      when 'staff' then r.controller_id = app_controller_id()
        and (app_has_role('dpo') or r.unit_ids && app_unit_ids())
      else false end $$;

  -- Units that take part in a case see it; one more joins when an item comes to it.
  create function case_units_refresh(p_request uuid) returns void
    language sql security definer set search_path = public as $$
    update subject_requests set unit_ids = (
      select coalesce(array_agg(distinct i.unit_id), '{}') from request_items i
        where i.request_id = p_request)
    where id = p_request $$;

  -- Moves an item to another unit of the controller, and to a register when it had none.
  create function item_route(p_item uuid, p_unit uuid, p_register uuid, p_notice uuid) returns boolean
    language plpgsql security definer set search_path = public as $$
  declare v_request uuid;
  begin
    update request_items i set unit_id = p_unit, register_id = p_register, notice_version_id = p_notice
      where i.id = p_item and app_context() = 'staff'
        and i.controller_id = app_controller_id() and i.unit_id = any (app_unit_ids())
        and exists (select 1 from units u where u.id = p_unit and u.controller_id = i.controller_id)
        and (p_register is null or exists (select 1 from registers r
          where r.id = p_register and r.controller_id = i.controller_id))
      returning request_id into v_request;
    if not found then return false; end if;
    perform case_units_refresh(v_request);
    return true;
  end $$;

  -- Which unit answers a register's requests: the administrator's choice, within the controller.
  create function register_set_unit(p_register uuid, p_unit uuid) returns boolean
    language plpgsql security definer set search_path = public as $$
  begin
    update registers g set unit_id = p_unit
      where g.id = p_register and app_context() = 'staff' and app_has_role('administrator')
        and g.controller_id = app_controller_id()
        and exists (select 1 from units u where u.id = p_unit and u.controller_id = g.controller_id);
    return found;
  end $$;

  -- D-09: the day of receipt of what did not come through the portal; the event tells who and why.
  create function case_set_receipt(p_request uuid, p_at timestamptz, p_on date) returns boolean
    language plpgsql security definer set search_path = public as $$
  begin
    update subject_requests r set received_at = p_at, received_on = p_on
      where r.id = p_request and r.channel not in ('portal', 'public-form')
        and app_context() = 'staff' and r.controller_id = app_controller_id()
        and r.unit_ids && app_unit_ids();
    return found;
  end $$;

  -- What a clerk has just filed themselves, also when another unit has the case now: the number to
  -- tell the person, and no content. The form's key finds it, so that one form is one case.
  create function case_recorded(p_form_key uuid)
    returns table (id uuid, case_number text, due_on date, units jsonb, visible boolean)
    language sql stable security definer set search_path = public as $$
    select r.id, r.case_number, r.due_on,
      (select jsonb_agg(u.name order by u.name->>'fi') from units u where u.id = any (r.unit_ids)),
      r.unit_ids && app_unit_ids()
    from subject_requests r where r.form_key = p_form_key and app_context() = 'staff'
      and r.controller_id = app_controller_id() and exists (
        select 1 from case_events e where e.request_id = r.id and e.type = 'submit'
          and e.actor_kind = 'staff' and e.actor_id = app_staff_id()) $$;

  -- D-19: the earliest case of a person in which the same right in the same register is still open,
  -- whichever unit of the controller has it.
  create function open_case_about(p_person uuid, p_controller uuid, p_right text, p_register uuid)
    returns uuid language sql stable security definer set search_path = public as $$
    select r.id from subject_requests r join request_items i on i.request_id = r.id
    where r.person_id = p_person and r.controller_id = p_controller and i."right" = p_right
      and i.register_id is not distinct from p_register and i.ended_on is null
      and case app_context()
        when 'citizen' then app_person_id() in (r.person_id, r.submitted_by)
        when 'staff' then r.controller_id = app_controller_id()
        else app_context() = 'system' end
    order by r.received_at, r.id limit 1 $$;

  -- I-01: who asks has been recognised afterwards. Whoever asks for themselves is the data subject;
  -- with it a repeat of an open request is recognised too (D-19).
  create function case_identify(p_request uuid, p_person uuid) returns boolean
    language plpgsql security definer set search_path = public as $$
  declare v_subject uuid; v_earlier uuid;
  begin
    update subject_requests r set authentication = 'checked',
        submitted_by = coalesce(r.submitted_by, p_person),
        person_id = case when coalesce(r.requester->>'onBehalfOf', '') = ''
          then coalesce(r.person_id, p_person) else r.person_id end
      where r.id = p_request and r.authentication = 'pending' and app_context() = 'staff'
        and r.controller_id = app_controller_id() and r.unit_ids && app_unit_ids()
        and ${HANDLES_CASES}
      returning r.person_id into v_subject;
    if not found then return false; end if;
    select e.id into v_earlier from subject_requests e
      join request_items ei on ei.request_id = e.id
      join request_items i on i.request_id = p_request and i."right" = ei."right"
        and i.register_id is not distinct from ei.register_id
      join subject_requests r on r.id = p_request
      where e.person_id = v_subject and e.controller_id = r.controller_id and e.id <> r.id
        and ei.ended_on is null and (e.received_at, e.id) < (r.received_at, r.id)
      order by e.received_at, e.id limit 1;
    update subject_requests set relation = 'repeat', related_to = v_earlier
      where id = p_request and relation is null and v_earlier is not null;
    return true;
  end $$;

  -- Where requests go of which nobody knows the register.
  create function controller_set_intake(p_unit uuid) returns boolean
    language plpgsql security definer set search_path = public as $$
  begin
    update controllers c set settings = c.settings || jsonb_build_object('intakeUnit', u.key)
      from units u where u.id = p_unit and u.controller_id = c.id
        and c.id = app_controller_id() and app_context() = 'staff'
        and app_has_role('administrator');
    return found;
  end $$;
  do $$ declare f text; begin
    foreach f in array array['register_set_unit', 'case_item_states', 'item_route', 'case_set_receipt', 'case_recorded',
      'open_case_about', 'case_identify', 'controller_set_intake'] loop
      execute format('revoke all on function %I from public', f);
      execute format('grant execute on function %I to ${APP}', f);
    end loop;
    revoke all on function case_units_refresh from public;
    grant execute on function open_case_about to ${WORKER};
  end $$;
`

const rollups = `
  -- Counts an item from when its clock has first stopped (its case is locked by this transaction).
  -- A correction may later move what has ended to another unit or change its last day.
  create or replace function count_ended() returns trigger
    language plpgsql security definer set search_path = public as $$
  begin
    if tg_op = 'UPDATE' and old.ended_on is not null then
      update ended_rollups set n = n - 1 where controller_id = old.controller_id
        and unit_id = old.unit_id
        and outcome = case when old.ended_on <= old.last_day then 'in-time' else 'late' end;
    end if;
    insert into ended_rollups values (new.controller_id, new.unit_id,
      case when new.ended_on <= new.last_day then 'in-time' else 'late' end, 1)
    on conflict (controller_id, unit_id, outcome) do update set n = ended_rollups.n + 1;
    return null;
  end $$;
  create trigger count_ended after update on request_items for each row
    when (new.ended_on is not null and (old.unit_id, old.last_day, old.ended_on)
      is distinct from (new.unit_id, new.last_day, new.ended_on))
    execute function count_ended();
  create trigger count_ended_on_insert after insert on request_items
    for each row when (new.ended_on is not null) execute function count_ended();
  delete from ended_rollups;
  insert into ended_rollups
    select controller_id, unit_id, case when ended_on <= last_day then 'in-time' else 'late' end,
      count(*) from request_items where ended_on is not null group by 1, 2, 3;
`

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
