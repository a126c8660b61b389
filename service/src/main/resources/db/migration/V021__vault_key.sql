-- Proofs of the vault's keys: a node that holds other keys under the same ids must not start.
CREATE TABLE vault_key (
  id    INT        NOT NULL,
  proof BINARY(32) NOT NULL,
  PRIMARY KEY (id)
);
