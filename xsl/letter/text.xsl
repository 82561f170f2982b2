<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a paper: from what letter/text.c gives to a few plain parts, which are kept as
     they were issued and shown by layout/paper (HTML) and docx (Word):

       <paper template="…" above="…" body="…" number="05/TB-UBND" place="…" on="2026-02-05"
              title="THÔNG BÁO" subject="Về việc …">
         <to/> <basis/> <p/> <h/> <order/> <article/> <blank/>
         <signer post="…" how="…" name="…" for="…"/> <other/> <line/> (of the recipients)
         <annex title="…"><name/></annex>
       </paper>

     Most papers are words alone (text/paper.xml): TEMPLATE.to, .p1 to .p9, .n1 to .n3 (where
     the act has a note), .a1 to .a5 (articles), .r1 to .r5 (recipients). In all of them
     {1} is the sender, {2} her address, {3} the matter, {4} the note of the act, {5} the
     respondent, {6} the body that it goes to, {7} the day of receipt, {8} the day that is due,
     {9} who verifies. What a paper has beyond that is a template of mode more. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:include href="basis.xsl"/>

  <xsl:variable name="it" select="/letter/@template"/>
  <!-- Of several people one representative is written to. -->
  <xsl:variable name="who" select="(/letter/parties/party[role = 'representative']|/letter/parties[not(party/role = 'representative')]/party)[1]"/>
  <!-- One decision for many complainants has the list of their names (LKN art. 31). -->
  <xsl:variable name="many" select="/letter/parties[$it = 'complaint_first' or $it = 'complaint_second']/party[role != 'proxy']"/>
  <!-- Who asked for it is named in no paper to another body (domain.md 8); in one that passed on a reflection not even
       where that has become something else. -->
  <xsl:variable name="hides" select="($it = 'transfer_reflection' and not(/letter/to/is_name_hidden = '0')) or (/letter/petition[not(is_name_hidden = '0')] and ($it = 'return_forwarder' or $it = 'urge_letter' or $it = 'reply_letter'))"/>
  <xsl:variable name="sender">
    <xsl:choose>
      <xsl:when test="$hides"><xsl:value-of select="p:t('sender.hidden')"/></xsl:when>
      <xsl:when test="/letter/casefile/kind = 'denunciation'"><xsl:value-of select="p:t('sender.denouncer')"/></xsl:when>
      <xsl:when test="count($many) &gt; 1"><xsl:value-of select="p:t2('sender.many', $who/name, string(count($many) - 1))"/></xsl:when>
      <xsl:when test="$who"><xsl:value-of select="$who/name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('sender.unknown')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="address">
    <xsl:choose>
      <xsl:when test="$hides"><xsl:value-of select="p:t('sender.hidden_address')"/></xsl:when>
      <xsl:when test="/letter/casefile/kind = 'denunciation'"><xsl:value-of select="p:t('sender.sealed')"/></xsl:when>
      <xsl:otherwise>
        <xsl:if test="not($who[address != '' or commune != ''])"><xsl:value-of select="p:t('sender.no_address')"/></xsl:if>
        <xsl:apply-templates select="$who" mode="where"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- Of a denunciation never as it came: what its acceptance says, before that nothing. -->
  <xsl:variable name="words">
    <xsl:choose>
      <xsl:when test="/letter/casefile/kind != 'denunciation'"><xsl:value-of select="/letter/petition/subject"/></xsl:when>
      <xsl:when test="/letter/acceptance/accepted_content != ''"><xsl:value-of select="/letter/acceptance/accepted_content"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('matter.sealed')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- The sentence of the paper has its own full stop. -->
  <xsl:variable name="matter" select="substring($words, 1, string-length($words) - number(substring($words, string-length($words)) = '.'))"/>
  <xsl:variable name="note" select="/letter/event/note"/>
  <xsl:variable name="respondent">
    <xsl:value-of select="/letter/petition/respondent"/>
    <xsl:if test="not(/letter/petition/respondent != '')"><xsl:value-of select="p:t('respondent.unknown')"/></xsl:if>
  </xsl:variable>
  <xsl:variable name="to">
    <xsl:choose>
      <xsl:when test="$it = 'return_forwarder'"><xsl:value-of select="/letter/to/forwarder"/></xsl:when>
      <xsl:when test="$it = 'reply_letter'"><xsl:value-of select="/letter/to/from_name"/></xsl:when>
      <xsl:when test="$it = 'complaint_first' and /letter/next/agency_name != ''"><xsl:value-of select="/letter/next/agency_name"/></xsl:when>
      <xsl:when test="$it != 'complaint_first' and /letter/to/to_name != ''"><xsl:value-of select="/letter/to/to_name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('to.competent')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="received" select="p:day(/letter/casefile/received_on)"/>
  <xsl:variable name="due" select="p:day(/letter/term/due_on)"/>
  <xsl:variable name="verifier" select="/letter/to/verifier"/>
  <!-- Nine places to count with. -->
  <xsl:variable name="nine" select="(/letter//*)[position() &lt;= 9]"/>

  <xsl:template match="/letter">
    <paper template="{@template}" above="{issuer/above_body}" body="{issuer/body}" number="{number}" place="{issuer/place}" on="{issued_on}"
        title="">
      <xsl:if test="p:has('title.', @template)"><xsl:attribute name="title"><xsl:value-of select="p:t('title.', @template)"/></xsl:attribute></xsl:if>
      <xsl:if test="p:has('subject.', @template)"><xsl:attribute name="subject"><xsl:value-of select="p:t('subject.', @template)"/></xsl:attribute></xsl:if>
      <xsl:for-each select="inquiries/inquiry[event_seq = /letter/event_seq][$it = 'complaint_request']"><to><xsl:value-of select="asked_of"/></to></xsl:for-each>
      <xsl:for-each select="inquiries/inquiry[inquiry_kind = 'expertise'][answered_on = ''][$it = 'complaint_expertise_result'][1]"><to><xsl:value-of select="asked_of"/></to></xsl:for-each>
      <xsl:if test="p:has(@template, '.to')"><to><xsl:apply-templates select="." mode="said"><xsl:with-param name="key" select="concat(@template, '.to')"/></xsl:apply-templates></to></xsl:if>
      <xsl:if test="p:has(@template, '.a1')"><xsl:apply-templates select="basis" mode="words"/></xsl:if>
      <xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.p'"/><xsl:with-param name="as" select="'p'"/></xsl:apply-templates>
      <xsl:if test="$note != ''"><xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.n'"/><xsl:with-param name="as" select="'p'"/></xsl:apply-templates></xsl:if>
      <xsl:apply-templates select="." mode="more"/>
      <xsl:if test="p:has(@template, '.a1')">
        <order><xsl:value-of select="p:t('order')"/></order>
        <xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.a'"/><xsl:with-param name="as" select="'article'"/></xsl:apply-templates>
      </xsl:if>
      <xsl:if test="p:has(@template, '.z1')"><xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.z'"/><xsl:with-param name="as" select="'p'"/></xsl:apply-templates></xsl:if>
      <xsl:apply-templates select="." mode="end"/>
      <xsl:if test="count($many) &gt; 1">
        <annex title="{p:t('annex.complainants')}">
          <xsl:for-each select="$many">
            <name>
              <xsl:value-of select="name"/>
              <xsl:if test="address != '' or commune != ''">
                <xsl:text>, </xsl:text>
                <xsl:apply-templates select="." mode="where"/>
              </xsl:if>
            </name>
          </xsl:for-each>
        </annex>
      </xsl:if>
    </paper>
  </xsl:template>

  <!-- A commune that stands in what was typed of the place is not said twice. -->
  <xsl:template match="party" mode="where">
    <xsl:value-of select="address"/>
    <xsl:if test="commune != '' and not(contains(address, substring(commune, 2)))">
      <xsl:if test="address != ''">, </xsl:if>
      <xsl:value-of select="commune"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="letter" mode="said">
    <xsl:param name="key"/>
    <xsl:value-of select="p:t2($key, $sender, $address, $matter, $note, $respondent, $to, $received, $due, $verifier)"/>
  </xsl:template>

  <!-- What the second article of a decision says, where it is not the ordinary: nobody settles it a
       second time, or discipline keeps it from the court (domain.md 3.2). -->
  <xsl:variable name="rights">
    <xsl:choose>
      <xsl:when test="$it = 'complaint_first' and /letter/next/is_kept_from_court = '1'"><xsl:value-of select="'rights.first_discipline'"/></xsl:when>
      <xsl:when test="$it = 'complaint_first' and /letter/next/has_second = '0'"><xsl:value-of select="'rights.first_last'"/></xsl:when>
      <xsl:when test="$it = 'complaint_second' and /letter/next/is_kept_from_court = '1'"><xsl:value-of select="'rights.second_discipline'"/></xsl:when>
    </xsl:choose>
  </xsl:variable>

  <!-- Minutes of a withdrawal that was not of all (LTC art. 33). -->
  <xsl:variable name="in_part" select="$it = 'denunciation_withdraw_minutes' and (/letter/event/act = 'withdraw_part' or contains(/letter/event/detail, ' part '))"/>

  <xsl:template match="letter" mode="each">
    <xsl:param name="part"/>
    <xsl:param name="as"/>
    <xsl:variable name="letter" select="."/>
    <xsl:for-each select="$nine">
      <xsl:if test="p:has($it, $part, position())">
        <xsl:element name="{$as}">
          <xsl:if test="$as = 'article'"><xsl:attribute name="n"><xsl:value-of select="position()"/></xsl:attribute></xsl:if>
          <xsl:variable name="key">
            <xsl:choose>
              <xsl:when test="$part = '.a' and position() = 2 and $rights != ''"><xsl:value-of select="$rights"/></xsl:when>
              <xsl:when test="$part = '.p' and $in_part"><xsl:value-of select="'withdrawal.in_part'"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="concat($it, $part, position())"/></xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <xsl:apply-templates select="$letter" mode="said"><xsl:with-param name="key" select="string($key)"/></xsl:apply-templates>
        </xsl:element>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== of a reception desk (letter/reception.c) ==== -->

  <xsl:template match="letter[@template = 'visit_refusal']" mode="more">
    <xsl:if test="$who/id_number != ''"><p><xsl:value-of select="p:t2('visit.paper', $who/id_number)"/></p></xsl:if>
    <xsl:if test="visit/settled_by != ''"><p><xsl:value-of select="p:t2('visit.settled_by', visit/settled_by)"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'receipt']" mode="more">
    <xsl:if test="$who/phone != ''"><p><xsl:value-of select="p:t2('visit.phone', $who/phone)"/></p></xsl:if>
    <p><xsl:value-of select="visit/handed"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'visit_guide']" mode="more">
    <xsl:if test="visit/opinion != ''"><p><xsl:value-of select="visit/opinion"/></p></xsl:if>
    <xsl:if test="visit/handed != ''"><p><xsl:value-of select="p:t2('visit.returned', visit/handed)"/></p></xsl:if>
  </xsl:template>

  <!-- Minutes: of who denounces the place for her name stays open, she writes it herself. -->
  <xsl:template match="letter[@template = 'visit_minutes' or @template = 'denunciation_in_person']" mode="more">
    <p><xsl:choose>
      <xsl:when test="visit/ended_at = ''"><xsl:value-of select="p:t2('visit.since', visit/day_no, substring(visit/started_at, 12, 5))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t2('visit.when', visit/day_no, substring(visit/started_at, 12, 5), substring(visit/ended_at, 12, 5))"/></xsl:otherwise>
    </xsl:choose></p>
    <p><xsl:value-of select="p:t2('visit.receiver', visit/receiver)"/></p>
    <xsl:if test="@template = 'denunciation_in_person'"><h><xsl:value-of select="p:t('visit.denouncer')"/></h><blank/><blank/></xsl:if>
    <xsl:for-each select="parties/party">
      <p>
        <xsl:value-of select="p:t2('visit.person', p:t('party_role.', role), name)"/>
        <xsl:if test="id_number != ''"><xsl:value-of select="p:t2('visit.person_paper', id_number)"/></xsl:if>
        <xsl:if test="address != '' or commune != ''"><xsl:value-of select="p:t2('visit.person_address', address, commune)"/></xsl:if>
      </p>
    </xsl:for-each>
    <xsl:if test="visit/people &gt; 1"><p><xsl:value-of select="p:t2('visit.people', visit/people)"/></p></xsl:if>
    <h><xsl:value-of select="p:t('visit.matter')"/></h>
    <p><xsl:value-of select="visit/matter"/></p>
    <xsl:if test="visit/demand != ''"><h><xsl:value-of select="p:t('visit.demand')"/></h><p><xsl:value-of select="visit/demand"/></p></xsl:if>
    <xsl:if test="visit/handed != ''"><h><xsl:value-of select="p:t('visit.handed')"/></h><p><xsl:value-of select="visit/handed"/></p></xsl:if>
    <xsl:if test="visit/opinion != ''"><h><xsl:value-of select="p:t('visit.opinion')"/></h><p><xsl:value-of select="visit/opinion"/></p></xsl:if>
    <h><xsl:value-of select="p:t('visit.her_opinion')"/></h><blank/><blank/>
  </xsl:template>

  <xsl:template match="letter[@template = 'appointment_slip']" mode="more">
    <p><xsl:value-of select="p:t2('appointment.when', appointment/starts, p:day(appointment/wanted_on), appointment/place)"/></p>
    <xsl:if test="appointment/leader != ''"><p><xsl:value-of select="p:t2('appointment.by', appointment/leader)"/></p></xsl:if>
    <xsl:if test="appointment/message != ''"><p><xsl:value-of select="appointment/message"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'session_empty_minutes']" mode="more">
    <p><xsl:value-of select="p:t2('session.when', p:day(session/took_on), session/starts, session/ends, session/place_name, session/place_address)"/></p>
    <p><xsl:value-of select="p:t2('session.by', session/leader)"/></p>
    <p><xsl:value-of select="p:t('session.nobody')"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'session_conclusion']" mode="more">
    <p><xsl:value-of select="p:t2('session.was', p:day(session/took_on), session/leader, session/place_name)"/></p>
    <h><xsl:value-of select="p:t('session.concluded')"/></h>
    <p><xsl:value-of select="session/conclusion"/></p>
    <xsl:if test="tasks/task">
      <h><xsl:value-of select="p:t('session.tasks')"/></h>
      <xsl:for-each select="tasks/task">
        <xsl:variable name="to"><xsl:value-of select="to_agency_name"/><xsl:if test="who != ''">, <xsl:value-of select="who"/></xsl:if></xsl:variable>
        <p><xsl:value-of select="p:t2('session.task', position(), $to, task, p:day(due_on))"/></p>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Both sides sign, each as what she was there. -->
  <xsl:template match="letter[visit][abbreviation = 'BB' or abbreviation = 'GBN']" mode="end">
    <other post="{p:t('other_side.', @template)}" how="{p:t('sign.self')}" name=""/>
    <signer post="{p:t('own_side.', @template)}" how="{p:t('sign.self')}" name="{event/signer}"/>
  </xsl:template>

  <!-- Who signs, and who gets it. Minutes are signed by both sides. -->
  <xsl:template match="letter" mode="end">
    <xsl:choose>
      <xsl:when test="abbreviation = 'BB'"><other post="{p:t('minutes.other')}" how="{p:t('sign.self')}" name=""/><signer post="{p:t('minutes.writer')}" how="{p:t('sign.self')}" name="{event/signer}"/></xsl:when>
      <xsl:otherwise>
        <signer post="{event/post}" how="{p:t('sign.stamp')}" name="{event/signer}">
          <xsl:apply-templates select="event/sign_form[. != '']" mode="end"/>
        </signer>
        <xsl:if test="p:has(@template, '.to')"><line><xsl:value-of select="p:t('recipients.as_above')"/></line></xsl:if>
        <xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.r'"/><xsl:with-param name="as" select="'line'"/></xsl:apply-templates>
        <!-- Who sent a complaint on is told what became of it (LKN art. 27, 32, 41). -->
        <xsl:if test="to/forwarder != '' and ($it = 'complaint_accept' or $it = 'complaint_decline' or $it = 'complaint_first' or $it = 'complaint_second')"><line><xsl:value-of select="p:t2('recipients.forwarder', to/forwarder)"/></line></xsl:if>
        <line><xsl:value-of select="p:t('recipients.kept')"/></line>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Signed for another (ND30): her post stands above that of who signs. -->
  <xsl:template match="sign_form" mode="end">
    <xsl:variable name="post">
      <xsl:value-of select="../for_post"/>
      <xsl:if test="../for_post = ''"><xsl:value-of select="p:t('sign.head')"/></xsl:if>
    </xsl:variable>
    <xsl:attribute name="for">
      <xsl:choose>
        <xsl:when test=". = 'kt'"><xsl:value-of select="p:t2('sign.kt', $post)"/></xsl:when>
        <xsl:when test=". = 'tl'"><xsl:value-of select="p:t2('sign.tl', $post)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('sign.tuq', $post)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="letter" mode="more"/>

  <!-- ==== papers that hold more than words ==== -->

  <xsl:template match="letter[@template = 'complaint_accept' or @template = 'denunciation_accept']" mode="more">
    <xsl:if test="@template = 'complaint_accept'">
      <p><xsl:value-of select="p:t2('complaint_accept.term', p:day(casefile/accepted_on), term/length, $due)"/></p>
      <p><xsl:value-of select="p:t('told')"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_decline' or @template = 'denunciation_decline']" mode="more">
    <xsl:if test="to/ground != ''"><p><xsl:value-of select="p:t2('declined_for', to/ground)"/></p></xsl:if>
    <p><xsl:value-of select="p:t('told')"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_terminate']" mode="more">
    <xsl:if test="event/detail = 'withdrawn'"><p><xsl:value-of select="p:t('complaint_terminate.withdrawn')"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'overdue_date']" mode="more">
    <p><xsl:value-of select="p:t2('overdue_date.by', p:day(substring-after(event/detail, 'settle_by=')))"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'guide_slip' or @template = 'guide_mixed']" mode="more">
    <xsl:if test="to/has_originals = '1'"><p><xsl:value-of select="p:t('originals_returned')"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'final_reply'][casefile/kind != 'denunciation']" mode="more">
    <xsl:if test="petition/handled != ''"><p><xsl:value-of select="p:t2('accept_proposal.handled', petition/handled)"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'return_forwarder']" mode="more">
    <p><xsl:value-of select="p:t2('return_forwarder.back', $sender, to/forwarder_number)"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'accept_proposal' or @template = 'denunciation_proposal']" mode="more">
    <xsl:if test="petition/handled != ''"><p><xsl:value-of select="p:t2('accept_proposal.handled', petition/handled)"/></p></xsl:if>
    <xsl:if test="to/proposed = 'accept'"><p><xsl:value-of select="p:t('accept_proposal.accept')"/></p></xsl:if>
    <xsl:if test="to/proposed = 'decline'"><p><xsl:value-of select="p:t('accept_proposal.decline')"/></p></xsl:if>
    <xsl:if test="to/proposed = 'decline' and to/ground != ''"><p><xsl:value-of select="p:t2('declined_for', to/ground)"/></p></xsl:if>
    <h><xsl:value-of select="p:t('accept_proposal.unit')"/></h><blank/><blank/>
    <h><xsl:value-of select="p:t('accept_proposal.head')"/></h><blank/><blank/>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_dialogue']" mode="more">
    <xsl:for-each select="dialogues/dialogue[last()]">
      <p><xsl:value-of select="p:t2('complaint_dialogue.when', p:day(held_on), place)"/></p>
      <xsl:if test="is_missed = '1'"><p><xsl:value-of select="p:t('complaint_dialogue.missed')"/></p></xsl:if>
      <h><xsl:value-of select="p:t('complaint_dialogue.said')"/></h>
      <p><xsl:value-of select="result"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'denunciation_withdraw_minutes']" mode="more">
    <xsl:for-each select="withdrawals/withdrawal[event_seq = /letter/event_seq]">
      <p><xsl:value-of select="p:t2('withdrawal.what', withdrawn_content)"/></p>
      <p><xsl:value-of select="p:t('withdrawal.rest')"/></p>
    </xsl:for-each>
  </xsl:template>

  <!-- What was withdrawn by then is named; nothing is found on it. -->
  <xsl:template match="withdrawal" mode="withdrawn">
    <xsl:if test="number(event_seq) &lt; number(/letter/event_seq)"><p><xsl:value-of select="p:t2('withdrawal.each', p:day(withdrawn_on), withdrawn_content)"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'denunciation_report']" mode="more"><xsl:apply-templates select="withdrawals/withdrawal" mode="withdrawn"/></xsl:template>

  <xsl:template match="letter[@template = 'denunciation_conclusion']" mode="more">
    <xsl:apply-templates select="withdrawals/withdrawal" mode="withdrawn"/>
    <xsl:for-each select="conclusion">
      <p><xsl:value-of select="p:t2('decision.outcome', p:t('conclusion.', outcome))"/></p>
      <xsl:if test="is_false = '1'"><p><xsl:value-of select="p:t('conclusion.false')"/></p></xsl:if>
      <p><xsl:value-of select="summary"/></p>
      <xsl:if test="measures != ''"><p><xsl:value-of select="p:t('conclusion.measures')"/><xsl:text> </xsl:text><xsl:apply-templates select="measures" mode="words"/>.</p></xsl:if>
      <xsl:if test="duty != ''"><h><xsl:value-of select="p:t('conclusion.duty')"/></h><p><xsl:value-of select="duty"/></p></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Of what was dealt with at once (LTC art. 43). -->
  <xsl:template match="letter[@template = 'denunciation_clear_minutes']" mode="more">
    <xsl:apply-templates select="withdrawals/withdrawal" mode="withdrawn"/>
    <xsl:for-each select="conclusion">
      <xsl:if test="minutes_on != ''"><p><xsl:value-of select="p:t2('clear.when', p:day(minutes_on))"/></p></xsl:if>
      <h><xsl:value-of select="p:t('clear.ground')"/></h>
      <p><xsl:value-of select="clear_ground"/></p>
      <h><xsl:value-of select="p:t('clear.checked')"/></h>
      <p><xsl:value-of select="summary"/></p>
      <h><xsl:value-of select="p:t('clear.done')"/></h>
      <p><xsl:value-of select="done_at_once"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="measures" mode="words">
    <xsl:param name="rest" select="."/>
    <xsl:value-of select="p:t('measure.', substring-before(concat($rest, ' '), ' '))"/>
    <xsl:if test="contains($rest, ' ')">
      <xsl:text>; </xsl:text>
      <xsl:apply-templates select="." mode="words"><xsl:with-param name="rest" select="substring-after($rest, ' ')"/></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- The denouncer is told what was concluded, not the text with its secrets. -->
  <xsl:template match="letter[@template = 'denunciation_result_notice']" mode="more">
    <xsl:for-each select="conclusion">
      <p><xsl:value-of select="p:t2('decision.outcome', p:t('conclusion.', outcome))"/></p>
      <xsl:if test="handled_by = 'own'"><p><xsl:value-of select="p:t2('clear.own', number, p:day(concluded_on))"/></p></xsl:if>
      <xsl:if test="handled_by = 'asked'"><p><xsl:value-of select="p:t2('clear.asked', number, p:day(concluded_on))"/></p></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_first' or @template = 'complaint_second']" mode="more">
    <h><xsl:value-of select="p:t('decision.matter')"/></h>
    <p><xsl:value-of select="petition/content"/></p>
    <xsl:if test="petition/demand != ''"><p><xsl:value-of select="p:t2('decision.demand', petition/demand)"/></p></xsl:if>
    <xsl:if test="dialogues/dialogue">
      <h><xsl:value-of select="p:t('decision.dialogue')"/></h>
      <xsl:for-each select="dialogues/dialogue">
        <p><xsl:value-of select="p:t2('complaint_dialogue.when', p:day(held_on), place)"/></p>
        <xsl:choose>
          <xsl:when test="is_missed = '1'"><p><xsl:value-of select="p:t('complaint_dialogue.missed')"/></p></xsl:when>
          <xsl:otherwise><p><xsl:value-of select="result"/></p></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$it = 'complaint_second' and inquiries/inquiry[inquiry_kind = 'council']">
      <h><xsl:value-of select="p:t('council.opinion')"/></h>
      <xsl:for-each select="inquiries/inquiry[inquiry_kind = 'council']">
        <p><xsl:value-of select="p:t2('council.met', document, p:day(asked_on))"/></p>
        <p><xsl:value-of select="finding"/></p>
      </xsl:for-each>
    </xsl:if>
    <!-- Nobody verified what was decided at once (ND124 art. 17-19). -->
    <xsl:choose>
      <xsl:when test="event/act = 'at_once'">
        <h><xsl:value-of select="p:t('decision.rechecked')"/></h>
        <p><xsl:value-of select="p:t('decision.at_once')"/></p>
      </xsl:when>
      <xsl:otherwise><h><xsl:value-of select="p:t('decision.result')"/></h></xsl:otherwise>
    </xsl:choose>
    <p><xsl:value-of select="p:t2('decision.outcome', p:t('outcome.', decision/outcome))"/></p>
    <xsl:if test="decision/fate_of_first != ''"><p><xsl:value-of select="p:t2('decision.of_first', p:t('fate_of_first.', decision/fate_of_first))"/></p></xsl:if>
    <p><xsl:value-of select="decision/summary"/></p>
    <xsl:if test="claims/claim">
      <h><xsl:value-of select="p:t('claims.title')"/></h>
      <xsl:apply-templates select="claims/claim" mode="claim"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'dialogue_invite']" mode="more">
    <xsl:for-each select="invitations/invitation[last()]"><p><xsl:value-of select="p:t2('invitation.when', meets_from, p:day(meets_on), place)"/></p></xsl:for-each>
    <xsl:if test="event/act = 'postpone'"><p><xsl:value-of select="p:t('invitation.postponed')"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'reply_letter']" mode="more">
    <xsl:if test="to/from_number != ''"><p><xsl:value-of select="p:t2('reply.to', to/from_number, p:day(to/from_on))"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_stay_lift']" mode="more">
    <xsl:for-each select="stays/stay[last()]"><p><xsl:value-of select="p:t2('stay.of', number, p:day(stayed_on))"/></p></xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'review_proposal']" mode="more">
    <xsl:for-each select="decision"><p><xsl:value-of select="p:t2('review.of', number, p:day(decided_on))"/></p></xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'enforcement_order']" mode="more">
    <xsl:for-each select="decision"><p><xsl:value-of select="p:t2('order.of', number, p:day(decided_on))"/></p></xsl:for-each>
    <xsl:for-each select="executions/execution">
      <p><xsl:value-of select="p:t2('order.task', n, doer, task, p:day(due_on))"/></p>
      <xsl:if test="amount != ''"><p><xsl:value-of select="p:t2('order.amount', p:number(amount), p:t('order_unit.', execution_kind))"/></p></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Each request with its outcome; what was withdrawn is named and not decided. -->
  <xsl:template match="claim" mode="claim">
    <p><xsl:value-of select="p:t2('claims.each', n, claim)"/></p>
    <xsl:choose>
      <xsl:when test="withdrawn_on != ''"><p><xsl:value-of select="p:t2('claims.withdrawn', p:day(withdrawn_on))"/></p></xsl:when>
      <xsl:when test="claim_outcome = ''"/>
      <xsl:when test="fate_of_decision = ''"><p><xsl:value-of select="p:t2('claims.outcome_alone', p:t('claim_outcome.', claim_outcome))"/></p></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="p:t2('claims.outcome', p:t('claim_outcome.', claim_outcome), p:t('fate_of_decision.', fate_of_decision))"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="ruling != ''"><p><xsl:value-of select="ruling"/></p></xsl:if>
  </xsl:template>

  <!-- One alone is named by the order itself. -->
  <xsl:template match="letter[@template = 'complaint_verify']" mode="more">
    <xsl:if test="team/member[2]">
      <p><xsl:value-of select="p:t2('verify.head', team/member[1]/verifier)"/></p>
      <xsl:for-each select="team/member[position() &gt; 1]"><p><xsl:value-of select="p:t2('verify.member', verifier)"/></p></xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- What was asked for or taken in by the act that the paper carries. -->
  <xsl:template match="letter[@template = 'complaint_request']" mode="more">
    <xsl:for-each select="inquiries/inquiry[event_seq = /letter/event_seq]">
      <p><xsl:value-of select="p:t2('inquiry.for', asked_for)"/></p>
      <p><xsl:value-of select="p:t2('inquiry.within', p:day(due_on))"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_expertise' or @template = 'denunciation_expertise']" mode="more">
    <xsl:for-each select="inquiries/inquiry[event_seq = /letter/event_seq]">
      <p><xsl:value-of select="p:t2('inquiry.expert', asked_of)"/></p>
      <p><xsl:value-of select="p:t2('inquiry.for', asked_for)"/></p>
      <p><xsl:value-of select="p:t2('inquiry.result_by', p:day(due_on))"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_council']" mode="more">
    <xsl:for-each select="inquiries/inquiry[event_seq = /letter/event_seq]">
      <p><xsl:value-of select="p:t2('council.members', asked_for)"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_expertise_result']" mode="more">
    <xsl:for-each select="inquiries/inquiry[inquiry_kind = 'expertise'][answered_on = '']">
      <p><xsl:value-of select="p:t2('inquiry.expert', asked_of)"/></p>
      <p><xsl:value-of select="p:t2('inquiry.for', asked_for)"/></p>
      <p><xsl:value-of select="p:t2('inquiry.result_by', p:day(due_on))"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_handover']" mode="more">
    <xsl:for-each select="inquiries/inquiry[answered_seq = /letter/event_seq]">
      <p><xsl:value-of select="p:t2('inquiry.taken', p:day(answered_on), asked_of)"/></p>
      <p><xsl:value-of select="finding"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_minutes' or @template = 'denunciation_minutes']" mode="more">
    <xsl:for-each select="inquiries/inquiry[event_seq = /letter/event_seq]">
      <p><xsl:value-of select="p:t2('inquiry.met', p:day(asked_on), asked_of)"/></p>
      <p><xsl:value-of select="p:t2('inquiry.for', asked_for)"/></p>
      <h><xsl:value-of select="p:t('inquiry.said')"/></h>
      <p><xsl:value-of select="finding"/></p>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
