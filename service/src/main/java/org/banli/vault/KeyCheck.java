package org.banli.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares this node's keys with those that sealed what lies in the database. A lost key file, or a
 * second node with a file of its own, is told at start and not when the first name does not open.
 */
final class KeyCheck {

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  KeyCheck(JdbcTemplate database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param proofs by key id; 0 is the index key
   * @throws IllegalStateException when the database was sealed with another key of the same id
   */
  void check(Map<Integer, byte[]> proofs) {
    transaction.executeWithoutResult(status -> proofs.forEach(this::check));
  }

  private void check(int id, byte[] proof) {
    database.update("INSERT IGNORE INTO vault_key (id, proof) VALUES (?, ?)", id, proof);
    List<byte[]> known =
        database.query("SELECT proof FROM vault_key WHERE id = ?", (row, i) -> row.getBytes(1), id);
    if (known.stream().noneMatch(k -> Arrays.equals(k, proof))) {
      throw new IllegalStateException(
          "vault key "
              + id
              + " is not the one that this database was sealed with; bring back the"
              + " key file of the first start, or set banli.vault.keys");
    }
  }
}
