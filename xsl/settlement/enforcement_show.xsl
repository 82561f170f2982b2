<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="aside.xsl"/>
  <xsl:import href="told.xsl"/>

  <xsl:template match="page" mode="tools"><xsl:apply-templates select="casefile/state" mode="value"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="." mode="way-back"/>
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="executions" mode="block"/>
        <xsl:apply-templates select="tellings[told]" mode="block"/>
      </div>
      <aside class="stack">
        <xsl:apply-templates select="actions[action]" mode="offers"/>
        <xsl:apply-templates select="decision" mode="block"/>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="executions" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('executions.title')"/></h2>
      <xsl:choose>
        <xsl:when test="execution"><ul class="rows"><xsl:apply-templates select="execution" mode="row"/></ul></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('executions.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="execution" mode="row">
    <li>
      <p><strong><xsl:value-of select="p:t('execution_kind.', execution_kind)"/></strong>: <xsl:value-of select="doer"/></p>
      <xsl:apply-templates select="task" mode="lines"/>
      <xsl:if test="explanation != ''"><xsl:apply-templates select="explanation" mode="lines"/></xsl:if>
      <p class="meta">
        <xsl:if test="goes_to != ''"><span><xsl:value-of select="p:t('goes_to.', goes_to)"/></span></xsl:if>
        <xsl:if test="amount != ''"><span><xsl:value-of select="p:t2('executions.amount', p:number(amount), p:t('execution_unit.', execution_kind))"/></span></xsl:if>
        <xsl:if test="done_amount != ''"><span><xsl:value-of select="p:t2('executions.so_far', p:number(done_amount))"/></span></xsl:if>
        <span class="tag plain"><xsl:value-of select="p:t('enforcement_state.', enforcement_state)"/></span>
        <xsl:if test="done_on != ''"><span><xsl:value-of select="p:day(done_on)"/></span></xsl:if>
        <xsl:if test="days_left != ''">
          <span><xsl:apply-templates select="due_on" mode="value"/></span>
          <xsl:apply-templates select="/page/actions/action[@act = 'task_done'][@enabled = 'yes']" mode="on-row"><xsl:with-param name="row" select="n"/></xsl:apply-templates>
        </xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="decision" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.decision')"/></h2>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'number decided_on outcome sent_on'"/></xsl:apply-templates>
      <xsl:apply-templates select="summary" mode="lines"/>
    </section>
  </xsl:template>

  <xsl:template match="decision/outcome" mode="value"><xsl:value-of select="p:t('outcome_of_decision.', .)"/></xsl:template>
</xsl:stylesheet>
