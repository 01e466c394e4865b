-- Full-text search. Two indexes of the same texts: what is searched by the public holds no word that was never made
-- public, so that neither a hit nor the rank of one can tell anything of a draft. Neither keeps a copy of a text: it
-- is read through the view. `joined` is the text without apostrophes, where it has any: "dIvoire" finds "d'Ivoire".
CREATE VIEW `search_drafts_content` AS
SELECT `id`, `words`, nullif(`bare`, `words`) AS `joined` FROM (
	SELECT `id`, `words`, replace(replace(replace(`words`, '''', ''), '’', ''), '‘', '') AS `bare` FROM (
		SELECT `search_texts`.`id`, coalesce(`search_texts`.`words`, `bodies`.`text`) AS `words`
		FROM `search_texts` LEFT JOIN `bodies` ON `bodies`.`hash` = `search_texts`.`body_hash`
	)
);
--> statement-breakpoint
CREATE VIEW `search_published_content` AS
SELECT `id`, `words`, nullif(`bare`, `words`) AS `joined` FROM (
	SELECT `id`, `words`, replace(replace(replace(`words`, '''', ''), '’', ''), '‘', '') AS `bare` FROM (
		SELECT `search_texts`.`id`, coalesce(`search_texts`.`words`, `bodies`.`text`) AS `words`
		FROM `search_texts` LEFT JOIN `bodies` ON `bodies`.`hash` = `search_texts`.`body_hash` WHERE `search_texts`.`published`
	)
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_drafts` USING fts5(
	`words`, `joined`,
	content = 'search_drafts_content', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_published` USING fts5(
	`words`, `joined`,
	content = 'search_published_content', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `search_texts_index_draft` AFTER INSERT ON `search_texts`
BEGIN
	INSERT INTO `search_drafts` (`rowid`, `words`, `joined`)
	SELECT `id`, `words`, `joined` FROM `search_drafts_content` WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_texts_index_published` AFTER UPDATE OF `published` ON `search_texts`
WHEN NEW.`published` AND NOT OLD.`published`
BEGIN
	INSERT INTO `search_published` (`rowid`, `words`, `joined`)
	SELECT `id`, `words`, `joined` FROM `search_published_content` WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint
-- Texts never change and what was public stays on the record, so that the indexes only ever grow.
CREATE TRIGGER `search_texts_refuse_update` BEFORE UPDATE ON `search_texts`
WHEN NEW.`id` <> OLD.`id` OR NEW.`body_hash` IS NOT OLD.`body_hash` OR NEW.`words` IS NOT OLD.`words` OR NEW.`published` < OLD.`published`
BEGIN
	SELECT RAISE(ABORT, 'what is searched follows the revisions and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `search_texts_refuse_delete` BEFORE DELETE ON `search_texts`
BEGIN
	SELECT RAISE(ABORT, 'what is searched follows the revisions and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `revisions_search_places` AFTER INSERT ON `revisions`
BEGIN
	INSERT INTO `search_texts` (`words`) SELECT NEW.`title`
	WHERE NEW.`title` <> '' AND NOT EXISTS (SELECT 1 FROM `search_texts` WHERE `words` = NEW.`title`);
	INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
	SELECT NEW.`id`, 'TITLE', '', `id` FROM `search_texts` WHERE `words` = NEW.`title`;
END;
--> statement-breakpoint
CREATE TRIGGER `sections_search_places` AFTER INSERT ON `sections`
BEGIN
	INSERT INTO `search_texts` (`words`) SELECT NEW.`heading`
	WHERE NEW.`heading` <> '' AND NOT EXISTS (SELECT 1 FROM `search_texts` WHERE `words` = NEW.`heading`);
	INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
	SELECT NEW.`revision_id`, 'HEADING', NEW.`key`, `id` FROM `search_texts` WHERE `words` = NEW.`heading`;
	INSERT INTO `search_texts` (`body_hash`) SELECT NEW.`body_hash`
	WHERE NOT EXISTS (SELECT 1 FROM `search_texts` WHERE `body_hash` = NEW.`body_hash`);
	INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
	SELECT NEW.`revision_id`, 'BODY', NEW.`key`, `id` FROM `search_texts` WHERE `body_hash` = NEW.`body_hash`;
END;
--> statement-breakpoint
CREATE TRIGGER `figures_search_places` AFTER INSERT ON `figures`
BEGIN
	INSERT INTO `search_texts` (`words`) SELECT NEW.`phrase`
	WHERE NEW.`phrase` <> '' AND NOT EXISTS (SELECT 1 FROM `search_texts` WHERE `words` = NEW.`phrase`);
	INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
	SELECT NEW.`revision_id`, 'PHRASE', NEW.`key`, `id` FROM `search_texts` WHERE `words` = NEW.`phrase`;
	INSERT INTO `search_texts` (`words`) SELECT NEW.`note`
	WHERE NEW.`note` <> '' AND NOT EXISTS (SELECT 1 FROM `search_texts` WHERE `words` = NEW.`note`);
	INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
	SELECT NEW.`revision_id`, 'NOTE', NEW.`key`, `id` FROM `search_texts` WHERE `words` = NEW.`note`;
END;
--> statement-breakpoint
CREATE TRIGGER `sources_search_places` AFTER INSERT ON `sources`
BEGIN
	INSERT INTO `search_texts` (`words`) SELECT NEW.`title`
	WHERE NEW.`title` <> '' AND NOT EXISTS (SELECT 1 FROM `search_texts` WHERE `words` = NEW.`title`);
	INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
	SELECT NEW.`revision_id`, 'SOURCE', NEW.`key`, `id` FROM `search_texts` WHERE `words` = NEW.`title`;
END;
--> statement-breakpoint
CREATE TRIGGER `publications_search_texts` AFTER INSERT ON `publications`
BEGIN
	UPDATE `search_texts` SET `published` = 1
	WHERE NOT `published` AND `id` IN (SELECT `text_id` FROM `search_places` WHERE `revision_id` = NEW.`revision_id`);
END;
--> statement-breakpoint
-- What is there already.
INSERT INTO `search_texts` (`body_hash`) SELECT DISTINCT `body_hash` FROM `sections`;
--> statement-breakpoint
INSERT INTO `search_texts` (`words`)
SELECT `words` FROM (
	SELECT `title` AS `words` FROM `revisions`
	UNION SELECT `heading` FROM `sections`
	UNION SELECT `phrase` FROM `figures`
	UNION SELECT `note` FROM `figures`
	UNION SELECT `title` FROM `sources`
) WHERE `words` <> '';
--> statement-breakpoint
INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
SELECT `places`.`revision_id`, `places`.`part`, `places`.`key`, `search_texts`.`id` FROM (
	SELECT `id` AS `revision_id`, 'TITLE' AS `part`, '' AS `key`, `title` AS `words` FROM `revisions`
	UNION ALL SELECT `revision_id`, 'HEADING', `key`, `heading` FROM `sections`
	UNION ALL SELECT `revision_id`, 'PHRASE', `key`, `phrase` FROM `figures`
	UNION ALL SELECT `revision_id`, 'NOTE', `key`, `note` FROM `figures`
	UNION ALL SELECT `revision_id`, 'SOURCE', `key`, `title` FROM `sources`
) AS `places` JOIN `search_texts` ON `search_texts`.`words` = `places`.`words`;
--> statement-breakpoint
INSERT INTO `search_places` (`revision_id`, `part`, `key`, `text_id`)
SELECT `sections`.`revision_id`, 'BODY', `sections`.`key`, `search_texts`.`id`
FROM `sections` JOIN `search_texts` ON `search_texts`.`body_hash` = `sections`.`body_hash`;
--> statement-breakpoint
UPDATE `search_texts` SET `published` = 1 WHERE `id` IN (
	SELECT `text_id` FROM `search_places` JOIN `publications` ON `publications`.`revision_id` = `search_places`.`revision_id`
);
