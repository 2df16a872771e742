"""Programs that make the trained files of `ingest/models/`. Nothing imports them; the texts they read are not here."""
