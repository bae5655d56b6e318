-- Letters about what a link does in public are kinds of their own, so that each can be stopped alone.
alter table outgoing_mail
    drop constraint outgoing_mail_kind_check,
    add constraint outgoing_mail_kind_check
        check (kind in ('account', 'invitation', 'members', 'introduction', 'link', 'upkeep', 'statement', 'gathering',
                        'discussion', 'newsletter', 'digest'));
alter table mail_choice
    drop constraint mail_choice_kind_check,
    add constraint mail_choice_kind_check
        check (kind in ('invitation', 'members', 'introduction', 'link', 'upkeep', 'statement', 'gathering', 'discussion',
                        'newsletter'));
