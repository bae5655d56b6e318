-- A restored gazetteer is as one that was loaded: its names have their key to place, their indexes and fresh statistics.
create function after_restore_places() returns void
    language plpgsql security definer set search_path from current as
$$
begin
    perform index_place_letters();
    perform index_place_keys();
    if not exists (select from pg_constraint where conname = 'place_name_place_id_fkey') then
        perform check_place_names();
    end if;
end
$$;
revoke execute on function after_restore_places() from public;
