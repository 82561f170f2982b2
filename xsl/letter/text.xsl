<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a paper: from what letter/text.c gives to a few plain parts, which are kept as
     they were issued and shown by layout/paper (HTML) and docx (Word):

       <paper template="…" above="…" body="…" number="05/TB-UBND" place="…" on="2026-02-05"
              title="THÔNG BÁO" subject="Về việc …">
         <to/> <basis/> <p/> <h/> <order/> <article/> <blank/>
         <signer post="…" how="…" name="…"/> <other/> <line/> (of the recipients)
       </paper>

     Most papers are words alone (text/paper.xml): TEMPLATE.to, .p1 to .p9, .n1 to .n3 (where
     the act has a note), .a1 to .a5 (articles), .r1 to .r5 (recipients). In all of them
     {1} is the sender, {2} her address, {3} the matter, {4} the note of the act, {5} the
     respondent, {6} the body that it goes to, {7} the day of receipt, {8} the day that is due,
     {9} who verifies. What a paper has beyond that is a template of mode more. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="it" select="/letter/@template"/>
  <xsl:variable name="sender">
    <xsl:choose>
      <xsl:when test="/letter/casefile/kind = 'denunciation'"><xsl:value-of select="p:t('sender.denouncer')"/></xsl:when>
      <xsl:when test="/letter/parties/party[role = 'representative']"><xsl:value-of select="/letter/parties/party[role = 'representative'][1]/name"/></xsl:when>
      <xsl:when test="/letter/parties/party"><xsl:value-of select="/letter/parties/party[1]/name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('sender.unknown')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="address">
    <xsl:choose>
      <xsl:when test="/letter/casefile/kind = 'denunciation'"><xsl:value-of select="p:t('sender.sealed')"/></xsl:when>
      <xsl:otherwise>
        <xsl:if test="not(/letter/parties/party[1][address != '' or commune != ''])"><xsl:value-of select="p:t('sender.no_address')"/></xsl:if>
        <xsl:value-of select="/letter/parties/party[1]/address"/>
        <xsl:if test="/letter/parties/party[1]/commune != '' and not(contains(/letter/parties/party[1]/address, substring(/letter/parties/party[1]/commune, 2)))">
          <xsl:if test="/letter/parties/party[1]/address != ''">, </xsl:if>
          <xsl:value-of select="/letter/parties/party[1]/commune"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="matter" select="/letter/petition/subject"/>
  <xsl:variable name="note" select="/letter/event/note"/>
  <xsl:variable name="respondent">
    <xsl:value-of select="/letter/petition/respondent"/>
    <xsl:if test="not(/letter/petition/respondent != '')"><xsl:value-of select="p:t('respondent.unknown')"/></xsl:if>
  </xsl:variable>
  <xsl:variable name="to">
    <xsl:choose>
      <xsl:when test="$it = 'return_forwarder'"><xsl:value-of select="/letter/to/forwarder"/></xsl:when>
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
      <xsl:if test="p:has(@template, '.to')"><to><xsl:apply-templates select="." mode="said"><xsl:with-param name="key" select="concat(@template, '.to')"/></xsl:apply-templates></to></xsl:if>
      <xsl:if test="p:has(@template, '.a1')"><xsl:apply-templates select="basis" mode="basis"/></xsl:if>
      <xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.p'"/><xsl:with-param name="as" select="'p'"/></xsl:apply-templates>
      <xsl:if test="$note != ''"><xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.n'"/><xsl:with-param name="as" select="'p'"/></xsl:apply-templates></xsl:if>
      <xsl:apply-templates select="." mode="more"/>
      <xsl:if test="p:has(@template, '.a1')">
        <order><xsl:value-of select="p:t('order')"/></order>
        <xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.a'"/><xsl:with-param name="as" select="'article'"/></xsl:apply-templates>
      </xsl:if>
      <xsl:if test="p:has(@template, '.z1')"><xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.z'"/><xsl:with-param name="as" select="'p'"/></xsl:apply-templates></xsl:if>
      <xsl:apply-templates select="." mode="end"/>
    </paper>
  </xsl:template>

  <xsl:template match="letter" mode="said">
    <xsl:param name="key"/>
    <xsl:value-of select="p:t2($key, $sender, $address, $matter, $note, $respondent, $to, $received, $due, $verifier)"/>
  </xsl:template>

  <xsl:template match="letter" mode="each">
    <xsl:param name="part"/>
    <xsl:param name="as"/>
    <xsl:variable name="letter" select="."/>
    <xsl:for-each select="$nine">
      <xsl:if test="p:has($it, $part, position())">
        <xsl:element name="{$as}">
          <xsl:if test="$as = 'article'"><xsl:attribute name="n"><xsl:value-of select="position()"/></xsl:attribute></xsl:if>
          <xsl:apply-templates select="$letter" mode="said"><xsl:with-param name="key" select="concat($it, $part, position())"/></xsl:apply-templates>
        </xsl:element>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="basis" mode="basis">
    <basis><xsl:value-of select="p:t2('basis', title, number, p:day(issued_on))"/><xsl:if test="following-sibling::basis">;</xsl:if><xsl:if test="not(following-sibling::basis)">.</xsl:if></basis>
  </xsl:template>

  <!-- Who signs, and who gets it. Minutes are signed by both sides. -->
  <xsl:template match="letter" mode="end">
    <xsl:choose>
      <xsl:when test="abbreviation = 'BB'"><other post="{p:t('minutes.other')}" how="{p:t('sign.self')}" name=""/><signer post="{p:t('minutes.writer')}" how="{p:t('sign.self')}" name="{event/signer}"/></xsl:when>
      <xsl:otherwise>
        <signer post="{event/post}" how="{p:t('sign.stamp')}" name="{event/signer}"/>
        <xsl:if test="p:has(@template, '.to')"><line><xsl:value-of select="p:t('recipients.as_above')"/></line></xsl:if>
        <xsl:apply-templates select="." mode="each"><xsl:with-param name="part" select="'.r'"/><xsl:with-param name="as" select="'line'"/></xsl:apply-templates>
        <line><xsl:value-of select="p:t('recipients.kept')"/></line>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="letter" mode="more"/>

  <!-- ==== papers that hold more than words ==== -->

  <xsl:template match="letter[@template = 'complaint_accept' or @template = 'denunciation_accept']" mode="more">
    <xsl:if test="@template = 'complaint_accept'">
      <p><xsl:value-of select="p:t2('complaint_accept.term', p:day(casefile/accepted_on), term/length, term/article, $due)"/></p>
      <p><xsl:value-of select="p:t('told')"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'complaint_decline' or @template = 'denunciation_decline']" mode="more">
    <xsl:if test="to/ground != ''"><p><xsl:value-of select="p:t2('declined_for', to/ground)"/></p></xsl:if>
    <p><xsl:value-of select="p:t('told')"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'guide_slip']" mode="more">
    <xsl:if test="to/has_originals = '1'"><p><xsl:value-of select="p:t('originals_returned')"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="letter[@template = 'return_forwarder']" mode="more">
    <p><xsl:value-of select="p:t2('return_forwarder.back', $sender, to/forwarder_number)"/></p>
  </xsl:template>

  <xsl:template match="letter[@template = 'accept_proposal']" mode="more">
    <xsl:if test="petition/handled != ''"><p><xsl:value-of select="p:t2('accept_proposal.handled', petition/handled)"/></p></xsl:if>
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

  <xsl:template match="letter[@template = 'denunciation_conclusion']" mode="more">
    <xsl:for-each select="conclusion">
      <p><xsl:value-of select="p:t2('decision.outcome', p:t('conclusion.', outcome))"/></p>
      <xsl:if test="is_false = '1'"><p><xsl:value-of select="p:t('conclusion.false')"/></p></xsl:if>
      <p><xsl:value-of select="summary"/></p>
      <xsl:if test="duty != ''"><h><xsl:value-of select="p:t('conclusion.duty')"/></h><p><xsl:value-of select="duty"/></p></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- The denouncer is told what was concluded, not the text with its secrets. -->
  <xsl:template match="letter[@template = 'denunciation_result_notice']" mode="more">
    <xsl:for-each select="conclusion"><p><xsl:value-of select="p:t2('decision.outcome', p:t('conclusion.', outcome))"/></p></xsl:for-each>
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
    <h><xsl:value-of select="p:t('decision.result')"/></h>
    <p><xsl:value-of select="p:t2('decision.outcome', p:t('outcome.', decision/outcome))"/></p>
    <p><xsl:value-of select="decision/summary"/></p>
  </xsl:template>
</xsl:stylesheet>
