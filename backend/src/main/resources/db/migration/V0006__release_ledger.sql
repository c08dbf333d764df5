-- The ledger of everything ever released. Rows are added, never changed or removed.
CREATE TABLE survey_release (
    survey_id   BIGINT     NOT NULL,
    version     INT        NOT NULL,
    released_on DATE       NOT NULL,
    content     MEDIUMTEXT NOT NULL,
    sha256      BINARY(32) NOT NULL,
    CONSTRAINT pk_survey_release PRIMARY KEY (survey_id, version),
    CONSTRAINT fk_survey_release_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
);
