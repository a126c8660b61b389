package org.banli.vault;

import java.nio.charset.StandardCharsets;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@link Secret} in Java, sealed VARBINARY in the database. MyBatis takes it up as a bean; mappers
 * need only name the Java type.
 */
@Component
@MappedTypes(Secret.class)
class SecretTypeHandler extends BaseTypeHandler<Secret> {

  private final Vault vault;

  SecretTypeHandler(Vault vault) {
    this.vault = vault;
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement to, int i, Secret secret, @Nullable JdbcType type) throws SQLException {
    to.setBytes(i, vault.seal(secret.value().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public @Nullable Secret getNullableResult(ResultSet from, String column) throws SQLException {
    return open(from.getBytes(column));
  }

  @Override
  public @Nullable Secret getNullableResult(ResultSet from, int column) throws SQLException {
    return open(from.getBytes(column));
  }

  @Override
  public @Nullable Secret getNullableResult(CallableStatement from, int column)
      throws SQLException {
    return open(from.getBytes(column));
  }

  private @Nullable Secret open(byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : new Secret(new String(vault.open(sealed), StandardCharsets.UTF_8));
  }
}
