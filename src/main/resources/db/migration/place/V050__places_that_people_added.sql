-- Searches ask for them one by one, since the index in memory knows only what is shipped.
create index place_stated on place (country) where source = 'stated';
