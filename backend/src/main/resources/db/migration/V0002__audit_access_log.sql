-- Who of the staff did and read what, as the law asks of social-services data (SoLPuL 2001:454, 10 §). Never anything
-- about the people who answer. Kept for the time that the city's disposal decision says.
CREATE TABLE access_log (
    id      BIGINT       NOT NULL AUTO_INCREMENT,
    at      DATETIME     NOT NULL,
    account VARCHAR(100) NOT NULL,
    action  VARCHAR(200) NOT NULL,
    subject VARCHAR(60)  NULL,
    CONSTRAINT pk_access_log PRIMARY KEY (id),
    INDEX ix_access_log_account (account, id)
);
