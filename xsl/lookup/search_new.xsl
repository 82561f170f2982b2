<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page[result]" mode="title"><xsl:value-of select="p:t2('result.title', result/code)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <p class="lead"><xsl:value-of select="p:t('search.lead')"/></p>
        <xsl:apply-templates select="form" mode="form"/>
      </div>
      <aside class="panel">
        <h2><xsl:value-of select="p:t('search.lost_title')"/></h2>
        <p><xsl:value-of select="p:t('search.lost')"/></p>
        <p class="soft"><xsl:value-of select="p:t('search.privacy')"/></p>
      </aside>
    </div>
  </xsl:template>

  <!-- The two codes and nothing else: the heading of the page says what they are for. -->
  <xsl:template match="group" mode="group">
    <div class="stack"><xsl:apply-templates select="field" mode="field"/></div>
  </xsl:template>
  <xsl:template match="field[@name = 'code']" mode="label"><xsl:value-of select="p:t('receipt.code')"/></xsl:template>

  <xsl:template match="page[result]" mode="main"><xsl:apply-templates select="result" mode="main"/></xsl:template>

  <xsl:template match="result" mode="main">
    <div class="split">
      <div class="stack">
        <p class="answer">
          <xsl:choose>
            <xsl:when test="sentence = 'late'"><xsl:attribute name="class">answer late</xsl:attribute></xsl:when>
            <xsl:when test="sentence = 'waiting' or sentence = 'awaiting_signature'"><xsl:attribute name="class">answer soon</xsl:attribute></xsl:when>
            <xsl:when test="sentence = 'answered' or sentence = 'enforced' or starts-with(sentence, 'decided')"><xsl:attribute name="class">answer done</xsl:attribute></xsl:when>
          </xsl:choose>
          <xsl:choose>
            <xsl:when test="meets_from != ''"><xsl:value-of select="p:t2('lookup.dialogue_set', meets_from, p:day(day), body)"/></xsl:when>
            <xsl:when test="body = ''"><xsl:value-of select="p:t2(concat('lookup.', sentence), p:day(day), p:day(due_on), p:t('result.next_level'))"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t2(concat('lookup.', sentence), p:day(day), p:day(due_on), body)"/></xsl:otherwise>
          </xsl:choose>
        </p>
        <xsl:apply-templates select="paper" mode="main"/>
        <xsl:if test="next != ''">
          <section class="panel">
            <h2><xsl:value-of select="p:t('result.next')"/></h2>
            <p><xsl:value-of select="p:t2(concat('next.', next), p:day(day), p:day(due_on), body)"/></p>
            <xsl:if test="due_on != '' and is_late != '1'"><p><strong><xsl:value-of select="p:t2('result.due', p:day(due_on))"/></strong></p></xsl:if>
          </section>
        </xsl:if>
        <xsl:if test="starts-with(sentence, 'decided')"><p><a href="/tro-giup#after"><xsl:value-of select="p:t('result.rights')"/></a></p></xsl:if>
        <xsl:if test="progress/step">
          <h2><xsl:value-of select="p:t('result.steps')"/></h2>
          <xsl:apply-templates select="progress" mode="timeline"/>
        </xsl:if>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('result.who')"/></h2>
          <p><strong><xsl:value-of select="agency_name"/></strong></p>
          <xsl:if test="agency_address != ''"><p><xsl:value-of select="agency_address"/></p></xsl:if>
          <xsl:if test="agency_phone != ''"><p><xsl:value-of select="p:t2('result.phone', agency_phone)"/></p></xsl:if>
        </section>
        <section class="panel">
          <h2><xsl:value-of select="p:t('result.facts')"/></h2>
          <dl class="record">
            <div><dt><xsl:value-of select="p:t('receipt.code')"/></dt><dd class="code"><xsl:value-of select="code"/></dd></div>
            <div><dt><xsl:value-of select="p:t('field.received_on')"/></dt><dd><xsl:apply-templates select="received_on" mode="day"/></dd></div>
          </dl>
        </section>
        <p><a class="button" href="/ho-so"><xsl:value-of select="p:t('result.act')"/></a></p>
        <p><a class="button second" href="/tra-cuu"><xsl:value-of select="p:t('result.again')"/></a></p>
        <p><a href="/gui-don/thoat"><xsl:value-of select="p:t('result.leave')"/></a></p>
      </aside>
    </div>
  </xsl:template>

  <!-- What ended it, as it was sent to her. -->
  <xsl:template match="paper" mode="main">
    <section class="panel stack">
      <h2><xsl:value-of select="p:t('result_paper.', @what)"/></h2>
      <p><strong><xsl:value-of select="p:t2('result.number', number, p:day(on))"/></strong></p>
      <xsl:if test="../outcome"><p><xsl:value-of select="p:t('outcome_of_decision.', ../outcome)"/></p></xsl:if>
      <xsl:if test="../fate_of_first != ''"><p><xsl:value-of select="p:t('fate_of_first.', ../fate_of_first)"/></p></xsl:if>
      <xsl:if test="../claims/claim">
        <h3><xsl:value-of select="p:t('result.claims')"/></h3>
        <ul class="rows">
          <xsl:for-each select="../claims/claim">
            <li><xsl:value-of select="p:t2('result.claim', n, p:t('claim_outcome.', claim_outcome))"/>
              <xsl:if test="fate_of_decision != ''"><p class="soft"><xsl:value-of select="p:t('fate_of_decision.', fate_of_decision)"/></p></xsl:if></li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <p class="soft"><xsl:value-of select="p:t('result_paper_note.', @what)"/></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
