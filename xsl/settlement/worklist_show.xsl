<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="me/roles/role = 'leader' or me/roles/role = 'head' or me/roles/role = 'inspector'"><a class="button second" href="/settlement/rating"><xsl:value-of select="p:t('worklist.rating')"/></a></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="data_waiting &gt; 0"><p><a href="/settlement/data"><xsl:value-of select="p:t2('worklist.data_waiting', data_waiting)"/></a></p></xsl:if>
    <xsl:apply-templates select="tabs" mode="tabs"/>
    <xsl:apply-templates select="offices" mode="offices"/>
    <xsl:apply-templates select="casefiles" mode="list">
      <xsl:with-param name="columns" select="'code subject field_name state holder accepted_on due_on'"/>
      <xsl:with-param name="link" select="'/settlement/casefile/'"/>
      <xsl:with-param name="label" select="'title.worklist_show'"/>
      <xsl:with-param name="empty" select="'empty.worklist'"/>
    </xsl:apply-templates>
    <xsl:apply-templates select="pager" mode="pager"/>
    <xsl:if test="has_below = '1'"><p><a href="/settlement/below"><xsl:value-of select="p:t('title.below_show')"/></a></p></xsl:if>
  </xsl:template>
</xsl:stylesheet>
