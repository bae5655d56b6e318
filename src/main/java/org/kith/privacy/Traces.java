package org.kith.privacy;

import static org.kith.privacy.Trace.By.MAIL;
import static org.kith.privacy.Trace.By.NAME;
import static org.kith.privacy.Trace.By.PERSON;

import java.util.List;
import java.util.Map;

/**
 * All that tells of people, in the order in which it is erased. {@code TracesTest} holds it against
 * the catalogue of the database: a new column that tells of somebody fails the build until it
 * stands here.
 */
final class Traces {

    /** Rows of one network. */
    static final List<Trace> OF_NETWORKS =
            List.of(
                    Trace.deleted("group_contact", "person_id", PERSON),
                    Trace.deleted("group_contact", "mail", MAIL),
                    Trace.deleted("named_person", "mail", MAIL),
                    Trace.deleted("application", "person_id", PERSON),
                    Trace.deleted("invitation", "mail", MAIL),
                    Trace.deleted("invitation", "accepted_by", PERSON),
                    Trace.deleted("group_claim", "person_id", PERSON),
                    Trace.deleted("group_claim_letter", "mail", MAIL),
                    Trace.deleted("group_claim_word", "mail", MAIL),
                    Trace.deleted("handover", "to_mail", MAIL),
                    new Trace(
                            "handover", "replaces", MAIL, Trace.Fate.NAMELESS, List.of("replaces")),
                    Trace.deleted("group_question_letter", "mail", MAIL),
                    Trace.deleted("picture_consent", "mail", MAIL),
                    Trace.deleted("signature", "mail", MAIL),
                    Trace.deleted("signature_letter", "mail", MAIL),
                    Trace.deleted("attendance", "mail", MAIL),
                    Trace.deleted("guest", "mail", MAIL),
                    Trace.deleted("newsletter_reader", "mail", MAIL),
                    Trace.deleted("discussion_follower", "person_id", PERSON),
                    Trace.deleted("discussion_reader", "person_id", PERSON),
                    Trace.deleted("draft", "person_id", PERSON),
                    Trace.deleted("mail_choice", "address", MAIL),
                    Trace.deleted("outgoing_mail", "recipient", MAIL),
                    Trace.nameless("membership", "person_id"),
                    Trace.nameless("membership", "appointed_by", "appointed_name"),
                    Trace.nameless("membership", "ended_by", "ended_name"),
                    Trace.nameless("consent", "person_id"),
                    Trace.nameless("terms_version", "published_by", "published_name"),
                    Trace.nameless("network_deletion", "asked_by", "asked_name"),
                    Trace.nameless("network_deletion", "called_off_by", "called_off_name"),
                    Trace.nameless("application", "decided_by", "decided_name"),
                    Trace.nameless("invitation", "invited_by", "invited_name"),
                    Trace.named("invitation", "withdrawn_name"),
                    Trace.nameless("handover", "from_id", "from_name"),
                    Trace.named("group_question", "answered_name"),
                    Trace.nameless("picture_consent", "recorded_by", "recorded_name"),
                    Trace.named("picture_consent", "withdrawn_name"),
                    Trace.named("group_claim", "decided_name"),
                    Trace.nameless("community", "created_by"),
                    Trace.nameless("community_group", "created_by"),
                    Trace.nameless("link", "created_by"),
                    Trace.nameless("link_stage", "actor_id", "actor_name"),
                    Trace.nameless("link_stage", "withdrawn_by"),
                    Trace.nameless("link_question", "answered_by", "answered_name"),
                    Trace.nameless("agreement_template", "changed_by", "changed_name"),
                    Trace.nameless("visa_template", "changed_by", "changed_name"),
                    Trace.nameless("agreement", "started_by", "started_name"),
                    Trace.nameless("agreement", "ended_by", "ended_name"),
                    Trace.nameless("agreement_version", "saved_by", "saved_name"),
                    Trace.nameless(
                            "agreement_approval", "approved_by", "approved_name", "signatory"),
                    Trace.nameless("agreement_approval", "withdrawn_by", "withdrawn_name"),
                    Trace.nameless("agreement_scan", "uploaded_by", "uploaded_name"),
                    Trace.nameless("piece", "kept_by", "kept_name"),
                    Trace.nameless("programme", "created_by"),
                    Trace.nameless("programme", "ended_by"),
                    Trace.nameless("link_programme", "joined_by"),
                    Trace.nameless("link_programme", "left_by"),
                    Trace.nameless("statement", "started_by", "started_name"),
                    Trace.nameless("statement_delivery", "noted_by", "noted_name"),
                    Trace.nameless("signature_sheet", "printed_by", "printed_name"),
                    Trace.nameless("signature", "decided_by", "decided_name"),
                    Trace.nameless("signature", "entered_by", "entered_name"),
                    Trace.nameless("signature", "checked_by", "checked_name"),
                    Trace.nameless("story", "created_by"),
                    Trace.nameless("story_text", "translated_by"),
                    Trace.nameless("story_approval", "approved_by", "approved_name"),
                    Trace.nameless("gathering", "created_by"),
                    Trace.nameless("moderation_case", "author"),
                    Trace.nameless("moderation_report", "reporter", "reporter_name"),
                    // What somebody reported does not go with them: no report is escaped by
                    // leaving.
                    new Trace(
                            "moderation_report",
                            "mail",
                            MAIL,
                            Trace.Fate.NAMELESS,
                            List.of("mail")),
                    Trace.nameless("moderation_decision", "decided_by", "decided_name"),
                    Trace.nameless("moderation_appeal", "appealed_by", "appealed_name"),
                    Trace.nameless("representation", "answered_by", "answered_name"),
                    new Trace(
                            "conference_speaker",
                            "speaker",
                            NAME,
                            Trace.Fate.NAMELESS,
                            List.of("speaker", "speaker_key")),
                    Trace.nameless("session_proposal", "proposed_by", "proposed_name"),
                    Trace.nameless("session_proposal", "answered_by", "answered_name"),
                    Trace.named("representation", "representative"),
                    Trace.named("representation", "deputy"),
                    Trace.nameless("agenda_item", "proposed_by", "proposed_name"),
                    Trace.nameless("agenda_item", "refused_by", "refused_name"),
                    Trace.nameless("minutes", "saved_by", "saved_name"),
                    Trace.nameless("minutes", "put_by", "put_name"),
                    Trace.named("minutes_presence", "attendee"),
                    Trace.nameless("minutes_word", "said_by", "said_name"),
                    Trace.nameless("decision", "said_by", "said_name"),
                    Trace.nameless("discussion", "opened_by", "opened_name"),
                    Trace.nameless("discussion", "closed_by", "closed_name"),
                    Trace.nameless("discussion_reply", "written_by", "written_name"),
                    Trace.nameless("introduction_step", "actor_id", "actor_name"),
                    Trace.nameless("import", "person_id", "actor_name"),
                    Trace.nameless("not_the_same", "actor_id", "actor_name"),
                    Trace.nameless("merge", "actor_id", "actor_name"),
                    Trace.named("merge", "undone_by"),
                    Trace.named("likely_pair", "same_by"),
                    Trace.named("set_aside", "said_by"),
                    Trace.nameless("audit", "actor_id", "actor_name"));

    /** Rows of the installation. */
    static final List<Trace> OF_THE_INSTALLATION =
            List.of(
                    Trace.deleted("outgoing_mail", "recipient", MAIL),
                    Trace.deleted("mail_return", "address", MAIL),
                    Trace.deleted("newcomer", "mail", MAIL),
                    Trace.deleted("address_change", "person_id", PERSON),
                    Trace.deleted("calendar_link", "person_id", PERSON),
                    Trace.deleted("recovery_voice", "person_id", PERSON),
                    Trace.deleted("recovery", "person_id", PERSON),
                    Trace.deleted("recovery_code", "person_id", PERSON),
                    Trace.deleted("one_time_secret", "person_id", PERSON),
                    Trace.deleted("passkey", "person_id", PERSON),
                    Trace.deleted("provider_identity", "person_id", PERSON),
                    Trace.deleted("sign_in_link", "person_id", PERSON),
                    Trace.deleted("session", "person_id", PERSON),
                    Trace.nameless("network", "created_by"),
                    Trace.nameless("person", "id", "name", "mail"));

    /** Rows kept as JSON, as they were before somebody changed them: the columns by table. */
    static final Map<String, List<String>> KEPT_AS_THEY_WERE =
            Map.of(
                    "merge_step", List.of("before", "after"),
                    "import_row", List.of("cells", "plan"));

    private Traces() {}
}
