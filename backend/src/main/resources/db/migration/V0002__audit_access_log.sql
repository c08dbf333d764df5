-- What staff did and read, as the law on personal data in social services asks (2001:454, 10 §): so that the city can
-- check it. Holds no part of what was read, no address and no device, and never a person who answers a survey.
-- There is no foreign key to account: a line stays true after the account is gone.
-- Retention: the city decides; nothing here is removed by itself.
CREATE TABLE access_log (
    id      BIGINT       NOT NULL AUTO_INCREMENT,
    at      DATETIME(3)  NOT NULL,
    account VARCHAR(64)  NOT NULL,
    action  VARCHAR(160) NOT NULL,
    subject VARCHAR(100) NULL,
    CONSTRAINT pk_access_log PRIMARY KEY (id)
);
CREATE INDEX ix_access_log_at ON access_log (at, id);
CREATE INDEX ix_access_log_account ON access_log (account, at, id);
