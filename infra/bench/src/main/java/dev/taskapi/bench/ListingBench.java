package dev.taskapi.bench;

import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.embedded.EmbeddedSettings;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.dynamodb.DynamoDbProcessingState;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.queue.WatchQueues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * {@code mvn -q -Pbench}: what lists and counts cost for accounts of growing size, all in one
 * table.
 */
public final class ListingBench {
  private static final TableName TABLE = TableName.of("bench");
  private static final int STEP = 5_000;

  private final DynamoDbClient client;
  private final Gauge gauge;
  private final Surroundings surroundings =
      new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());

  private ListingBench(DynamoDbClient client, Meter meter) {
    this.client = client;
    this.gauge = new Gauge(meter);
  }

  /** Takes the sizes, separated by commas, and the folder of the table. */
  public static void main(String[] arguments) throws IOException {
    List<Integer> sizes = sizes(arguments[0]);
    Locale.setDefault(Locale.ROOT);
    System.setProperty("http.maxConnections", "32");
    Meter meter = new Meter();
    try (EmbeddedCloud cloud = EmbeddedCloud.start(EmbeddedSettings.inMemory());
        DynamoDbClient client = client(cloud, meter)) {
      ListingBench bench = new ListingBench(client, meter);
      client.createTable(TaskTable.createRequest(TABLE.name()));
      sizes.forEach(bench::fill);
      String table = bench.measure(sizes);
      System.out.println(table);
      Path folder = Files.createDirectories(Path.of(arguments[1]));
      Files.writeString(folder.resolve("listing.md"), table);
    }
    // Threads of the servers would keep the process alive.
    System.exit(0);
  }

  private static List<Integer> sizes(String text) {
    List<Integer> sizes = Stream.of(text.split(",")).map(Integer::valueOf).toList();
    if (sizes.stream().anyMatch(size -> size < Filler.FEWEST)) {
      throw new IllegalArgumentException(
          "-Dsizes=%s: each must be %d or more".formatted(text, Filler.FEWEST));
    }
    return sizes;
  }

  private static DynamoDbClient client(EmbeddedCloud cloud, Meter meter) {
    return DynamoDbClient.builder()
        .endpointOverride(cloud.dynamoDb())
        .region(Region.of(EmbeddedCloud.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(EmbeddedCloud.ACCESS_KEY, EmbeddedCloud.SECRET_KEY)))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(config -> config.addExecutionInterceptor(meter))
        .build();
  }

  private void fill(int size) {
    BatchedPuts puts = new BatchedPuts(client, TABLE.name());
    Filler filler = new Filler(store(puts.client()), surroundings);
    for (int from = 0; from < size; from += STEP) {
      int to = Math.min(size, from + STEP);
      filler.fill(account(size), from, to, size);
      puts.write();
      System.err.printf("filling: %,d of %,d%n", to, size);
    }
  }

  private String measure(List<Integer> sizes) {
    Reading.Service service = service();
    Reading.all().forEach(reading -> reading.prepare().of(service, account(sizes.get(0))).run());
    Table table = new Table(sizes);
    for (Reading reading : Reading.all()) {
      System.err.println("reading: " + reading.name());
      table.add(
          reading.name(),
          sizes.stream()
              .map(size -> gauge.cost(reading.prepare().of(service, account(size))))
              .toList());
    }
    return table.markdown();
  }

  /** The queues are SQS's to answer for, and empty here. */
  private Reading.Service service() {
    TaskStore store = store(client);
    return new Reading.Service(
        new QueryTasks(store, surroundings),
        new WatchQueues(
            store, new EmptyQueues(), new DynamoDbProcessingState(client, TABLE), surroundings));
  }

  private TaskStore store(DynamoDbClient through) {
    return new DynamoDbTaskStore(through, TABLE, surroundings.ids(), surroundings.clock());
  }

  private static AccountId account(int size) {
    return new AccountId("account_" + size);
  }
}
