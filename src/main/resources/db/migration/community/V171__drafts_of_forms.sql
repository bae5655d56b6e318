-- Any long form can be kept for later: a draft of the page that it is on. What two devices keep of one page are two drafts.
alter table draft
    add column page text check (length(page) between 2 and 300);
alter table draft drop constraint draft_kind_check;
alter table draft add constraint draft_kind_check check (kind in ('community', 'group', 'link', 'story', 'form'));
alter table draft add constraint draft_form_has_a_page check ((kind = 'form') = (page is not null));
create index on draft (network_id, person_id, page) where page is not null;
