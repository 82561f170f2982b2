<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="aside.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="." mode="way-back"/>
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="claims" mode="block"/>
        <xsl:apply-templates select="inquiries" mode="block"/>
        <xsl:apply-templates select="invitations[invitation]|stays[stay]" mode="block"/>
      </div>
      <aside class="stack">
        <xsl:apply-templates select="actions[action]" mode="offers"/>
        <xsl:apply-templates select="." mode="about"/>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="claims" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('claims.title')"/></h2>
      <xsl:choose>
        <xsl:when test="claim"><ul class="rows"><xsl:apply-templates select="claim" mode="row"/></ul></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('claims.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="claim" mode="row">
    <li>
      <p><strong><xsl:value-of select="n"/>.</strong><xsl:text> </xsl:text><xsl:value-of select="claim"/></p>
      <xsl:if test="ruling != ''"><xsl:apply-templates select="ruling" mode="lines"/></xsl:if>
      <p class="meta">
        <xsl:choose>
          <xsl:when test="withdrawn_on != ''"><span><xsl:value-of select="p:t2('claims.withdrawn', p:day(withdrawn_on), p:t('withdraw_form.', withdraw_form))"/></span></xsl:when>
          <xsl:when test="claim_outcome = ''"><span><xsl:value-of select="p:t('claims.unjudged')"/></span></xsl:when>
          <xsl:otherwise>
            <span class="tag plain"><xsl:value-of select="p:t('claim_outcome.', claim_outcome)"/></span>
            <xsl:if test="fate_of_decision != ''"><span><xsl:value-of select="p:t('fate_of_decision.', fate_of_decision)"/></span></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="withdrawn_on = ''"><xsl:apply-templates select="/page/actions/action[@act = 'judge'][@enabled = 'yes']" mode="on-row"><xsl:with-param name="row" select="n"/></xsl:apply-templates></xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="inquiries" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('inquiries.title')"/></h2>
      <xsl:choose>
        <xsl:when test="inquiry"><ul class="rows"><xsl:apply-templates select="inquiry" mode="row"/></ul></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('inquiries.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="inquiry" mode="row">
    <xsl:variable name="closing">
      <xsl:choose><xsl:when test="inquiry_kind = 'step'">step_done</xsl:when><xsl:otherwise>take</xsl:otherwise></xsl:choose>
    </xsl:variable>
    <li>
      <p><strong><xsl:value-of select="p:t('inquiry_kind.', inquiry_kind)"/></strong>
        <xsl:if test="asked_of != ''">: <xsl:value-of select="asked_of"/></xsl:if></p>
      <xsl:apply-templates select="asked_for" mode="lines"/>
      <xsl:if test="finding != ''"><h3><xsl:choose><xsl:when test="inquiry_kind = 'council'"><xsl:value-of select="p:t('note.council')"/></xsl:when><xsl:otherwise><xsl:value-of select="p:t('field.finding')"/></xsl:otherwise></xsl:choose></h3><xsl:apply-templates select="finding" mode="lines"/></xsl:if>
      <p class="meta">
        <span><xsl:value-of select="p:day(asked_on)"/></span>
        <xsl:choose>
          <xsl:when test="inquiry_kind = 'minutes'"/>
          <xsl:when test="inquiry_kind = 'council'"><span><xsl:value-of select="p:t2('inquiries.document', document)"/></span></xsl:when>
          <xsl:when test="answered_on != ''"><span><xsl:value-of select="p:t2('inquiries.answered', p:day(answered_on))"/></span></xsl:when>
          <xsl:otherwise>
            <span><xsl:apply-templates select="due_on" mode="value"/></span>
            <xsl:apply-templates select="/page/actions/action[@act = $closing][@enabled = 'yes']" mode="on-row"><xsl:with-param name="row" select="n"/></xsl:apply-templates>
          </xsl:otherwise>
        </xsl:choose>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="invitations" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('invitations.title')"/></h2>
      <ul class="rows">
        <xsl:for-each select="invitation">
          <li><xsl:value-of select="p:t2('invitations.when', meets_from, p:day(meets_on), place)"/>
            <p class="meta"><span><xsl:value-of select="p:t('invitation.', state)"/></span></p></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="stays" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('stays.title')"/></h2>
      <ul class="rows">
        <xsl:for-each select="stay">
          <li><xsl:value-of select="number"/>
            <p class="meta"><span><xsl:value-of select="p:day(stayed_on)"/></span>
              <xsl:if test="sent_on != ''"><span><xsl:value-of select="p:t2('stays.sent', p:day(sent_on))"/></span></xsl:if>
              <xsl:choose>
                <xsl:when test="lifted_on = ''"><span class="tag soon"><xsl:value-of select="p:t('stays.now')"/></span></xsl:when>
                <xsl:when test="lifted_by = ''"><span><xsl:value-of select="p:t2('stays.ended', p:day(lifted_on))"/></span></xsl:when>
                <xsl:otherwise><span><xsl:value-of select="p:t2('stays.lifted', p:day(lifted_on), lifted_by)"/></span></xsl:otherwise>
              </xsl:choose></p></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
