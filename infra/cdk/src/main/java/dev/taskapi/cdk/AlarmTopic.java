package dev.taskapi.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/** Where alarms are told, and who hears of them. */
final class AlarmTopic {
  private AlarmTopic() {}

  static Topic in(Stack stack, DeploymentSettings settings) {
    Topic topic = Topic.Builder.create(stack, "Alarms").enforceSsl(true).build();
    topic.addToResourcePolicy(fromAlarms(stack, topic));
    settings.alarmMail().ifPresent(mail -> topic.addSubscription(new EmailSubscription(mail)));
    return topic;
  }

  /** A topic with a policy of its own, as TLS asks for, takes nothing that this does not name. */
  private static PolicyStatement fromAlarms(Stack stack, Topic topic) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
        .actions(List.of("sns:Publish"))
        .resources(List.of(topic.getTopicArn()))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
        .build();
  }
}
