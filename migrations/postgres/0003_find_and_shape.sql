-- Which words have those letters inside: by what begins within them.
CREATE TABLE word_endings (
    ending TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (ending, word)
);
INSERT INTO word_endings (ending, word)
WITH RECURSIVE words (word) AS (
    SELECT DISTINCT token FROM search_tokens WHERE weight >= 8 AND token ~ '[a-z]' AND length(token) BETWEEN 4 AND 40
), endings (word, ending) AS (
    SELECT word, substr(word, 2) FROM words
    UNION ALL
    SELECT word, substr(ending, 2) FROM endings WHERE length(ending) > 3
)
SELECT DISTINCT ending, word FROM endings;
-- Words of the same letters by how much they weigh, the newest of them; those of what is read by reach by owner as well.
UPDATE search_tokens SET owner = NULL, team = NULL WHERE record_type NOT IN ('lead', 'opportunity') AND (owner IS NOT NULL OR team IS NOT NULL);
CREATE INDEX search_tokens_best ON search_tokens (record_type, token, weight, record);
CREATE INDEX search_tokens_own ON search_tokens (owner, record_type, token, weight, record) WHERE owner IS NOT NULL;
