package dev.taskapi.tasks.dynamodb;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The table's keys, indexes and attribute names. Names are short because every byte is paid for.
 */
public final class TaskTable {
  public static final String TASK_ID = "task_id";
  public static final String ACCOUNT_ID = "account_id";

  /** When DynamoDB may remove an item, in seconds since 1970. */
  public static final String EXPIRES = "ex";

  static final String SHARD = "sh";
  static final String GROUP = "sg";
  static final String SOURCE = "si";
  static final String STATUS = "st";
  static final String CREATED = "ca";
  static final String TYPE = "ty";
  static final String PRIORITY = "pr";
  static final String HAS_REQUEST = "hr";
  static final String CHECK_BUCKET = "cb";
  static final String CHECK_AT = "ck";
  static final String REQUEST = "rq";
  static final String REVISION = "rv";

  public static final String CHECK_INDEX = "check";
  public static final String ACCOUNT_STATUS_INDEX = "account-status";

  static final int CHECK_BUCKETS = 16;

  /** Beyond those of the tasks. */
  static final int ERASURE_BUCKET = CHECK_BUCKETS;

  /** What never changes after create, so that filters run in the index and cost no write. */
  private static final List<String> PROJECTED = List.of(TYPE, PRIORITY, GROUP, SOURCE, HAS_REQUEST);

  private static final List<String> NUMBERS = List.of(SHARD, CREATED, CHECK_BUCKET, CHECK_AT);

  /**
   * An index.
   *
   * @param projected none for the keys alone
   */
  public record Index(String name, List<String> hash, List<String> range, List<String> projected) {}

  static final Index ACCOUNT_BY_STATUS = byStatus(ACCOUNT_STATUS_INDEX, List.of(ACCOUNT_ID, SHARD));
  static final Index ACCOUNT_BY_TIME = byTime("account-time", List.of(ACCOUNT_ID, SHARD));
  static final Index GROUP_BY_STATUS = byStatus("group-status", List.of(ACCOUNT_ID, GROUP, SHARD));
  static final Index GROUP_BY_TIME = byTime("group-time", List.of(ACCOUNT_ID, GROUP, SHARD));
  static final Index SOURCE_BY_STATUS =
      byStatus("source-status", List.of(ACCOUNT_ID, SOURCE, SHARD));
  static final Index SOURCE_BY_TIME = byTime("source-time", List.of(ACCOUNT_ID, SOURCE, SHARD));
  static final Index CHECK =
      new Index(CHECK_INDEX, List.of(CHECK_BUCKET), List.of(CHECK_AT, TASK_ID), List.of());

  public static final List<Index> INDEXES =
      List.of(
          ACCOUNT_BY_STATUS,
          ACCOUNT_BY_TIME,
          GROUP_BY_STATUS,
          GROUP_BY_TIME,
          SOURCE_BY_STATUS,
          SOURCE_BY_TIME,
          CHECK);

  private TaskTable() {}

  /** What makes the table, for a service that no deployment tool looks after. */
  public static CreateTableRequest createRequest(String tableName) {
    return CreateTableRequest.builder()
        .tableName(tableName)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes().map(TaskTable::definition).toList())
        .keySchema(key(TASK_ID, KeyType.HASH), key(ACCOUNT_ID, KeyType.RANGE))
        .globalSecondaryIndexes(INDEXES.stream().map(TaskTable::secondary).toList())
        .build();
  }

  /** Every attribute that is part of a key. */
  private static Stream<String> attributes() {
    Stream<String> ofIndexes =
        INDEXES.stream()
            .flatMap(index -> Stream.concat(index.hash().stream(), index.range().stream()));
    return Stream.concat(Stream.of(TASK_ID, ACCOUNT_ID), ofIndexes).distinct();
  }

  private static AttributeDefinition definition(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(isNumber(name) ? ScalarAttributeType.N : ScalarAttributeType.S)
        .build();
  }

  public static boolean isNumber(String attribute) {
    return NUMBERS.contains(attribute);
  }

  private static GlobalSecondaryIndex secondary(Index index) {
    List<KeySchemaElement> keys =
        Stream.concat(
                index.hash().stream().map(name -> key(name, KeyType.HASH)),
                index.range().stream().map(name -> key(name, KeyType.RANGE)))
            .toList();
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys)
        .projection(projection(index))
        .build();
  }

  private static Projection projection(Index index) {
    return index.projected().isEmpty()
        ? Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build()
        : Projection.builder()
            .projectionType(ProjectionType.INCLUDE)
            .nonKeyAttributes(index.projected())
            .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  /**
   * Knows the expiry, too: it changes only together with the status, when the entry is written
   * anyway.
   */
  private static Index byStatus(String name, List<String> hash) {
    List<String> projected =
        Stream.concat(projectedBeside(hash).stream(), Stream.of(EXPIRES)).toList();
    return new Index(name, hash, List.of(STATUS, CREATED, TASK_ID), projected);
  }

  private static Index byTime(String name, List<String> hash) {
    return new Index(name, hash, List.of(CREATED, TASK_ID), projectedBeside(hash));
  }

  private static List<String> projectedBeside(List<String> hash) {
    return PROJECTED.stream().filter(name -> !hash.contains(name)).toList();
  }
}
