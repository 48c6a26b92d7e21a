package dev.taskapi.cdk.measured;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.lambda.model.LambdaRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * Which rights a call takes, after the service authorisation reference. A call that is not known
 * here takes a right that nobody has, so that it is noticed.
 *
 * @param queues what the address of every queue begins with
 */
record Needs(String queues) {

  void of(SdkRequest request, BiConsumer<String, String> need) {
    switch (request) {
      case DynamoDbRequest dynamoDb -> table(dynamoDb, need);
      case SqsRequest sqs -> queue(sqs, need);
      case S3Request s3 -> bucket(s3, need);
      case LambdaRequest lambda -> eventSources(lambda, need);
      case GetSecretValueRequest secret ->
          need.accept("secretsmanager:GetSecretValue", ResourceName.SECRET);
      default -> unknown(request, need);
    }
  }

  private static void table(DynamoDbRequest request, BiConsumer<String, String> need) {
    switch (request) {
      case QueryRequest query ->
          need.accept(
              "dynamodb:Query",
              Optional.ofNullable(query.indexName())
                  .map(ResourceName::index)
                  .orElse(ResourceName.TABLE));
      case GetItemRequest get -> need.accept("dynamodb:GetItem", ResourceName.TABLE);
      case BatchGetItemRequest get -> need.accept("dynamodb:BatchGetItem", ResourceName.TABLE);
      case PutItemRequest put -> need.accept("dynamodb:PutItem", ResourceName.TABLE);
      case UpdateItemRequest update -> need.accept("dynamodb:UpdateItem", ResourceName.TABLE);
      case DeleteItemRequest delete -> need.accept("dynamodb:DeleteItem", ResourceName.TABLE);
      default -> unknown(request, need);
    }
  }

  private void queue(SqsRequest request, BiConsumer<String, String> need) {
    switch (request) {
      case SendMessageBatchRequest send -> need.accept("sqs:SendMessage", queue(send.queueUrl()));
      case ChangeMessageVisibilityRequest change ->
          need.accept("sqs:ChangeMessageVisibility", queue(change.queueUrl()));
      case GetQueueAttributesRequest get ->
          need.accept("sqs:GetQueueAttributes", queue(get.queueUrl()));
      default -> unknown(request, need);
    }
  }

  private String queue(String url) {
    return ResourceName.queue(url.substring(queues.length()));
  }

  private static void bucket(S3Request request, BiConsumer<String, String> need) {
    switch (request) {
      case PutObjectRequest put -> need.accept("s3:PutObject", ResourceName.files(put.key()));
      case CreateMultipartUploadRequest begin ->
          need.accept("s3:PutObject", ResourceName.files(begin.key()));
      case UploadPartRequest part -> need.accept("s3:PutObject", ResourceName.files(part.key()));
      case CompleteMultipartUploadRequest end ->
          need.accept("s3:PutObject", ResourceName.files(end.key()));
      case GetObjectRequest get -> need.accept("s3:GetObject", ResourceName.files(get.key()));
      case ListObjectsV2Request list ->
          need.accept("s3:ListBucket", ResourceName.listing(ResourceName.folder(list.prefix())));
      case DeleteObjectsRequest delete ->
          List.copyOf(delete.delete().objects())
              .forEach(file -> need.accept("s3:DeleteObject", ResourceName.files(file.key())));
      default -> unknown(request, need);
    }
  }

  /** What a fetch needs beside its own right where there is no such file. */
  static void ofMissing(String key, BiConsumer<String, String> need) {
    need.accept("s3:ListBucket", ResourceName.missing(ResourceName.folder(key)));
  }

  private static void eventSources(LambdaRequest request, BiConsumer<String, String> need) {
    switch (request) {
      case ListEventSourceMappingsRequest list ->
          need.accept("lambda:ListEventSourceMappings", ResourceName.ANYTHING);
      case UpdateEventSourceMappingRequest update ->
          need.accept("lambda:UpdateEventSourceMapping", ResourceName.EVENT_SOURCES);
      default -> unknown(request, need);
    }
  }

  private static void unknown(SdkRequest request, BiConsumer<String, String> need) {
    need.accept("unknown:" + request.getClass().getSimpleName(), ResourceName.ANYTHING);
  }
}
