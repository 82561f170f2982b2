<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('title.transfer_accept')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="form" mode="form"/>
        <xsl:if test="petition">
          <section class="panel">
            <h2><xsl:value-of select="petition/subject"/></h2>
            <p class="lines"><xsl:value-of select="petition/content"/></p>
            <xsl:apply-templates select="petition" mode="record"><xsl:with-param name="columns" select="'demand respondent decision_number decision_on channel written_on signers'"/></xsl:apply-templates>
          </section>
        </xsl:if>
        <xsl:if test="transfer/sealed = '1'"><p><span class="tag sealed"><xsl:value-of select="p:t('party.sealed')"/></span></p></xsl:if>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('transfer.facts')"/></h2>
          <xsl:apply-templates select="transfer" mode="record"><xsl:with-param name="columns" select="'agency_name kind letter_number sent_on due_on'"/></xsl:apply-templates>
        </section>
        <xsl:if test="parties">
          <section class="panel"><h2><xsl:value-of select="p:t('casefile.people')"/></h2><xsl:apply-templates select="parties" mode="people"/></section>
        </xsl:if>
      </aside>
    </div>
  </xsl:template>
</xsl:stylesheet>
